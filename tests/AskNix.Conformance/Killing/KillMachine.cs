using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Killing;

/// <summary>A laid out machine that a change is killed on again and again: everything but the store goes back in a moment.</summary>
internal sealed class KillMachine : IAsyncDisposable
{
    // The store only grows; all that points into it goes back.
    private static readonly string[] s_places =
    [
        "state", "data/ask-nix/demo/etc", "data/ask-nix/demo/run", "data/ask-nix/demo/boot", "data/ask-nix/demo/nix/var/nix/profiles",
        "data/ask-nix/demo/nix/var/nix/gcroots",
    ];

    private readonly string _base = Directory.CreateTempSubdirectory("ask-nix-kill-").FullName;
    private readonly Dictionary<string, KilledChange> _changes = new(StringComparer.Ordinal);

    private KillMachine()
    {
        Home = new DemoHome(RealNix.Newest, Path.Combine(_base, "home"), () => { });
        // Without these the runtime itself makes, changes and removes files.
        Environment = Home.EnvironmentWith(new("DOTNET_EnableDiagnostics", "0"), new("DOTNET_EnableWriteXorExecute", "0"));
    }

    public DemoHome Home { get; }

    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Lays a machine out, and carries each change out once, so that everything is built and both of its ends are known.</summary>
    public static async Task<KillMachine> CreateAsync()
    {
        var machine = new KillMachine();
        foreach (var folder in (string[])["config", "state", "cache", "data", "home"])
            Directory.CreateDirectory(Path.Combine(machine.Home.Root, folder));
        (await machine.Home.SayAsync("list generations")).ShouldEndWith(0);
        await machine.KeepAsync("laid-out");
        await machine.Home.ChangeAsync("install firefox");
        await machine.KeepAsync("installed");
        await machine.AddAsync("install", "laid-out", "install firefox");
        await machine.AddAsync("roll back", "installed", "roll back");
        await machine.AddAsync("undo", "installed", "undo");
        return machine;
    }

    /// <summary>One of the changes: install, roll back, undo.</summary>
    public KilledChange Change(string name) => _changes[name];

    /// <summary>The command that makes a change.</summary>
    public ChildCommand CommandOf(KilledChange change) => AskNixProgram.With(Environment, "--demo", "--json", "--yes", change.Sentence);

    /// <summary>Puts the machine back to where a change starts, when nothing of an earlier run is at work any more.</summary>
    public async Task RestoreAsync(KilledChange change)
    {
        await QuietAsync();
        var places = string.Join(' ', s_places);
        await ShellAsync($"""cd "$1" && rm -rf -- {places} && cp -a "../kept-{change.StartsFrom}/." .""");
    }

    /// <summary>Waits until no process works on this machine.</summary>
    public async Task QuietAsync()
    {
        while (HomeProcesses.Any(Home.Root))
            await Task.Delay(TimeSpan.FromMilliseconds(30), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await QuietAsync();
        await ShellAsync("""chmod -R u+w -- "$1" && rm -rf -- "$1" """, _base);
    }

    private async Task AddAsync(string name, string startsFrom, string sentence)
    {
        var change = new KilledChange(name, startsFrom, sentence);
        await RestoreAsync(change);
        var old = MachineParts.Of(Home);
        await Home.ChangeAsync(sentence);
        _changes[name] = change with { Old = old, New = MachineParts.Of(Home) };
        _changes[name].Old.ShouldNotBe(_changes[name].New);
    }

    private async Task KeepAsync(string name) => await ShellAsync(
        $"""cd "$1" && mkdir ../kept-{name} && cp -a --parents {string.Join(' ', s_places)} ../kept-{name}/""");

    private Task ShellAsync(string script) => ShellAsync(script, Home.Root);

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
}
