using Nix.Posix;

namespace AskNix.Conformance.Stories;

/// <summary>
/// A copy of everything in a home but the store and the caches: what builds leave there harms no test, and building it again takes
/// its time.
/// </summary>
internal sealed class HomeSnapshot
{
    private const string Take = """
        set -e
        rm -rf -- "$2"
        mkdir "$2"
        cd "$1"
        tar -c --exclude=./data/ask-nix/demo/nix/store --exclude=./data/ask-nix/demo/nix/var/nix/db --exclude=./cache . | tar -x -C "$2"
        """;

    private const string Restore = """
        set -e
        cd "$1"
        rm -rf config state home data/ask-nix/demo.lock
        cd data/ask-nix/demo
        for name in * .[!.]*; do [ "$name" = nix ] || rm -rf -- "$name"; done
        rm -rf nix/var/nix/profiles nix/var/nix/gcroots nix/var/log
        cp -a "$2/." "$1"
        """;

    private readonly string _root;
    private readonly string _copy;

    private HomeSnapshot(string root, string copy)
    {
        _root = root;
        _copy = copy;
    }

    /// <param name="root">The home.</param>
    /// <param name="name">Told apart from other copies of the same home by this.</param>
    public static async Task<HomeSnapshot> TakeAsync(string root, string name)
    {
        var snapshot = new HomeSnapshot(root, $"{root}.{name}");
        await ShellAsync(Take, snapshot._root, snapshot._copy);
        return snapshot;
    }

    public Task RestoreAsync() => ShellAsync(Restore, _root, _copy);

    /// <summary>Removes a folder in which there is a store.</summary>
    public static Task RemoveAsync(string folder) => ShellAsync("""chmod -R u+w -- "$1"; rm -rf -- "$1" """, folder);

    private static async Task ShellAsync(string script, params IReadOnlyList<string> paths)
    {
        var result = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = "/bin/sh",
            Arguments = ["-c", script, "sh", .. paths],
            Environment = ChildEnvironment.Scrubbed(),
        });
        result.Exit.Succeeded.ShouldBeTrue(result.ErrorText);
    }
}
