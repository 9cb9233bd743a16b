using System.Collections.Concurrent;
using AskNix.Conformance.Stories;
using Nix.Posix;

[assembly: AssemblyFixture(typeof(DemoHomes))]

namespace AskNix.Conformance.Stories;

/// <summary>
/// The laid out machines of this test run, one a Nix. Laying out takes seconds, and a store cannot move: so a test takes the machine
/// for itself, and finds everything but the store as it was laid out.
/// </summary>
public sealed class DemoHomes : IDisposable
{
    // What builds leave in the store harms no test and saves building it again.
    private static readonly string[] s_stays = ["data/ask-nix/demo/nix/store", "data/ask-nix/demo/nix/var/nix/db", "cache"];

    private readonly ConcurrentDictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly string _base = Directory.CreateTempSubdirectory("ask-nix-story-").FullName;

    /// <summary>The machine of a release, waiting until no other test has it.</summary>
    public async Task<DemoHome> TakeAsync(string release)
    {
        var place = _places.GetOrAdd(release, _ => new Place());
        await place.Free.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            place.Nix ??= RealNix.Of(release);
            var home = new DemoHome(place.Nix, Path.Combine(_base, release), () => place.Free.Release());
            if (!place.IsLaidOut)
            {
                await LayOutAsync(home);
                place.IsLaidOut = true;
            }
            else
            {
                await RestoreAsync(home.Root);
            }
            return home;
        }
        catch
        {
            place.Free.Release();
            throw;
        }
    }

    /// <summary>The machine of the newest release.</summary>
    public Task<DemoHome> TakeAsync() => TakeAsync("2.34");

    /// <summary>Puts everything but the store back to how it was laid out.</summary>
    public static async Task RestoreAsync(string root)
    {
        var script = $"""
            set -e
            cd "$1"
            rm -rf config state home data/ask-nix/demo.lock
            cd data/ask-nix/demo
            for name in * .[!.]*; do [ "$name" = nix ] || rm -rf -- "$name"; done
            rm -rf nix/var/nix/profiles nix/var/nix/gcroots nix/var/log
            cd "$1"
            cp -a "$1.laid-out/." .
            """;
        await ShellAsync(script, root);
    }

    public void Dispose()
    {
        ShellAsync("""chmod -R u+w -- "$1"; rm -rf -- "$1" """, _base).GetAwaiter().GetResult();
    }

    private static async Task LayOutAsync(DemoHome home)
    {
        foreach (var folder in (string[])["config", "state", "cache", "data", "home"])
            Directory.CreateDirectory(Path.Combine(home.Root, folder));
        (await home.SayAsync("list generations")).ShouldEndWith(0);
        (await home.NixAsync("nix-store", "--version")).ShouldEndWith($" {home.Nix.Version}");
        // What asking left behind is not part of a machine just laid out.
        var parts = string.Join(' ', s_stays.Select(part => $"--exclude=./{part}"));
        await ShellAsync($"""set -e; rm -rf "$1/state"; mkdir "$1/state" "$1.laid-out"; cd "$1"; tar -c {parts} . | tar -x -C "$1.laid-out" """, home.Root);
    }

    private static async Task ShellAsync(string script, string path)
    {
        var result = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = "/bin/sh",
            Arguments = ["-c", script, "sh", path],
            Environment = ChildEnvironment.Scrubbed(),
        });
        result.Exit.Succeeded.ShouldBeTrue(result.ErrorText);
    }

    private sealed class Place
    {
        public SemaphoreSlim Free { get; } = new(1, 1);

        public RealNix? Nix { get; set; }

        public bool IsLaidOut { get; set; }
    }
}
