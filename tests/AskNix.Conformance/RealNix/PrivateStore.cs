using Nix.Posix;
using Nix.Store;

namespace AskNix.Conformance;

/// <summary>A store, state and configuration of their own in a temporary folder, with a real Nix that knows nothing else.</summary>
public sealed class PrivateStore : IDisposable
{
    private PrivateStore(RealNix nix, string root)
    {
        Nix = nix;
        Root = root;
        Directories = new StoreDirectories(this["store"], this["state"], this["log"]);
    }

    public RealNix Nix { get; }

    /// <summary>The folder all of it is in; tests may put their own files there.</summary>
    public string Root { get; }

    public StoreDirectories Directories { get; }

    public string this[string name] => Path.Combine(Root, name);

    /// <summary>What a process must have in its environment to use this store.</summary>
    public IReadOnlyDictionary<string, string> Environment => ChildEnvironment.Scrubbed(
    [
        .. Nix.OwnDirectories!,
        new("NIX_STORE_DIR", Directories.StoreDir),
        new("NIX_STATE_DIR", Directories.StateDir),
        new("NIX_LOG_DIR", Directories.LogDir),
        new("NIX_CONF_DIR", this["conf"]),
        new("NIX_DAEMON_SOCKET_PATH", this["socket"]),
        new("HOME", this["home"]),
        new("XDG_CONFIG_HOME", null),
        new("XDG_STATE_HOME", null),
        new("XDG_CACHE_HOME", null),
    ]);

    public static PrivateStore Create(RealNix nix)
    {
        var store = new PrivateStore(nix, Directory.CreateTempSubdirectory("ask-nix-store-").FullName);
        foreach (var folder in (string[])["store", "state", "state/profiles", "log", "conf", "home"])
            Directory.CreateDirectory(store[folder]);
        File.WriteAllText(
            store["conf/nix.conf"],
            "build-users-group =\nsubstituters =\nsandbox = false\nexperimental-features = nix-command flakes\n");
        return store;
    }

    /// <summary>Runs one of the Nix programs.</summary>
    public Task<ChildResult> RunAsync(string program, params IReadOnlyList<string> arguments) => ChildProcess.RunAsync(new ChildCommand
    {
        Program = Nix.Program(program),
        Arguments = arguments,
        Environment = Environment,
        WorkingDirectory = Root,
    });

    /// <summary>What a Nix program prints; it must succeed.</summary>
    public async Task<string> TextAsync(string program, params IReadOnlyList<string> arguments)
    {
        var result = await RunAsync(program, arguments);
        result.Exit.Succeeded.ShouldBeTrue($"{program} {string.Join(' ', arguments)}: {result.Exit}\n{result.ErrorText}");
        return result.OutputText;
    }

    /// <summary>As <see cref="TextAsync"/>, where a test cannot wait otherwise.</summary>
    public string Text(string program, params IReadOnlyList<string> arguments) =>
        Task.Run(() => TextAsync(program, arguments)).GetAwaiter().GetResult();

    /// <summary>Its lines, without empty ones.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync(string program, params IReadOnlyList<string> arguments) =>
        (await TextAsync(program, arguments)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Adds a file with this text to the store.</summary>
    /// <returns>Its store path.</returns>
    public async Task<string> AddTextAsync(string name, string text)
    {
        var folder = Directory.CreateTempSubdirectory("ask-nix-text-");
        var file = Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(file, text);
        var path = (await TextAsync("nix-store", "--add", file)).Trim();
        folder.Delete(recursive: true);
        return path;
    }

    public void Dispose()
    {
        // By rm, after the write protection of store objects is gone: an ordinary user could not remove them otherwise.
        foreach (var (program, arguments) in new (string, string[])[] { ("/bin/chmod", ["-R", "u+w", "--", Root]), ("/bin/rm", ["-rf", "--", Root]) })
        {
            var command = new ChildCommand { Program = program, Arguments = arguments, Environment = ChildEnvironment.Scrubbed() };
            Task.Run(() => ChildProcess.RunAsync(command)).GetAwaiter().GetResult();
        }
    }
}
