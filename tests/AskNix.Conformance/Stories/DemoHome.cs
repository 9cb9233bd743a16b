using AskNix.History;
using Nix.Posix;
using Nix.Store;

namespace AskNix.Conformance.Stories;

/// <summary>A person's home with a laid out machine in it, and the program to change it with. Back as it was laid out for each test.</summary>
public sealed class DemoHome(RealNix nix, string root, Action giveBack) : IDisposable
{
    /// <summary>The Nix that works on it.</summary>
    public RealNix Nix { get; } = nix;

    /// <summary>The folder all of it is in.</summary>
    public string Root { get; } = root;

    /// <summary>The machine's root.</summary>
    public string Machine => Path.Combine(Root, "data/ask-nix/demo");

    public string Configuration => At("etc/nixos/configuration.nix");

    public string Flake => At("etc/nixos-flake");

    public string HistoryFile => Path.Combine(Root, "state/ask-nix/history.db");

    /// <summary>What the program gets: places of its own and this Nix first on the search path.</summary>
    public IReadOnlyDictionary<string, string> Environment => EnvironmentWith();

    /// <summary>The generation that the system profile points at.</summary>
    public int Generation => new Profile(At("nix/var/nix/profiles/system")).CurrentNumber().ShouldNotBeNull();

    public string At(string path) => Path.Combine(Machine, path);

    public IReadOnlyDictionary<string, string> EnvironmentWith(params IEnumerable<KeyValuePair<string, string?>> changes) =>
        ChildEnvironment.Scrubbed(
        [
            new("PATH", $"{Nix.BinDirectory}:/usr/bin:/bin"),
            new("HOME", Path.Combine(Root, "home")),
            new("XDG_CONFIG_HOME", Path.Combine(Root, "config")),
            new("XDG_STATE_HOME", Path.Combine(Root, "state")),
            new("XDG_CACHE_HOME", Path.Combine(Root, "cache")),
            new("XDG_DATA_HOME", Path.Combine(Root, "data")),
            new("LANG", "C.UTF-8"),
            new("DOTNET_ROOT", Path.GetDirectoryName(AskNixProgram.Dotnet)),
            .. Nix.OwnDirectories!,
            .. ((string[])["SSH_CONNECTION", "SSH_TTY", "DEBUG", "NO_COLOR", "TERM", "NIX_HUMANITY_PYTHON_BACKEND", "ASK_NIX_NATIVE_BACKEND"])
                .Select(name => KeyValuePair.Create<string, string?>(name, null)),
            .. changes,
        ]);

    /// <summary>Runs the program without a terminal.</summary>
    public Task<ProgramRun> RunAsync(params IReadOnlyList<string> words) => RunAsync(Environment, words);

    public static async Task<ProgramRun> RunAsync(IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> words)
    {
        var result = await Patience.WithAsync(
            string.Join(' ', words), limit => ChildProcess.RunAsync(AskNixProgram.With(environment, words), cancellationToken: limit));
        return new ProgramRun(result.Exit, result.OutputText, result.ErrorText);
    }

    /// <summary>Says a sentence to the machine, with options before it.</summary>
    public Task<ProgramRun> SayAsync(params IReadOnlyList<string> words) => RunAsync(["--demo", .. words]);

    /// <summary>As <see cref="SayAsync"/>, for the object.</summary>
    public async Task<JsonAnswer> AskAsync(params IReadOnlyList<string> words) => (await SayAsync(["--json", .. words])).Json();

    /// <summary>A change that must go well.</summary>
    public async Task<JsonAnswer> ChangeAsync(params IReadOnlyList<string> words) => (await AskAsync(["--yes", .. words])).ShouldEndWith(0);

    /// <summary>All of what the machine is now.</summary>
    public MachineState State() => MachineState.Of(Machine, HistoryFile);

    public IReadOnlyList<ChangeRecord> History()
    {
        using var history = HistoryDatabase.Open(HistoryFile, TimeProvider.System);
        return history.List(1000);
    }

    /// <summary>Runs a program of the running system.</summary>
    public async Task<string> RunInstalledAsync(string program)
    {
        var path = At($"run/current-system/sw/bin/{program}");
        File.Exists(path).ShouldBeTrue($"{path} is not there");
        var result = await ChildProcess.RunAsync(new ChildCommand { Program = path, Environment = Environment });
        result.Exit.Succeeded.ShouldBeTrue(result.ErrorText);
        return result.OutputText.Trim();
    }

    /// <summary>Runs a program of the Nix at work on this machine, as the product would.</summary>
    public async Task<string> NixAsync(string program, params IReadOnlyList<string> arguments)
    {
        var machine = new Nixos.Machines.Machine(Machine, Environment);
        var result = await ChildProcess.RunAsync(new ChildCommand { Program = Nix.Program(program), Arguments = arguments, Environment = machine.ToolEnvironment });
        result.Exit.Succeeded.ShouldBeTrue(result.ErrorText);
        return result.OutputText.Trim();
    }

    /// <summary>Changes the text of a file of the machine.</summary>
    public void Edit(string path, Func<string, string> change)
    {
        var old = File.ReadAllText(At(path));
        var text = change(old);
        text.ShouldNotBe(old);
        File.WriteAllText(At(path), text);
    }

    public void Dispose() => giveBack();
}
