using AskNix.Backend;
using AskNix.Cli.Arguments;
using AskNix.Cli.Rendering;
using AskNix.Cli.Terminals;
using AskNix.Errors;
using AskNix.History;
using AskNix.Plans;
using AskNix.Settings;
using Nix.Posix;

namespace AskNix.Cli.Composition;

/// <summary>What one run has to work with: its options, its terminal, its environment and clock.</summary>
/// <param name="Environment">The variables of this process.</param>
internal sealed record Session(CliOptions Options, Terminal Terminal, IReadOnlyDictionary<string, string> Environment, TimeProvider Clock)
{
    /// <summary>When the process began its work, as a timestamp of the clock.</summary>
    public long Started { get; } = Clock.GetTimestamp();

    /// <summary>
    /// The program as it is started where people are: a checkout's launcher says in ASK_NIX_PROGRAM under which name that was, since
    /// what it starts cannot know.
    /// </summary>
    public NextCommand Next => new(Options, Environment.GetValueOrDefault("ASK_NIX_PROGRAM") is { Length: > 0 } name ? ShellQuoting.Quote(name) : "ask-nix");

    /// <exception cref="AskNixException">The environment names no place for them.</exception>
    public Directories Directories => Directories.FromEnvironment(Environment, User.Current.Home);

    /// <summary>The root directory of the machine that is meant, absolute.</summary>
    public string Root => Options.Demo ? Directories.Demo : Path.GetFullPath(Options.Root ?? "/");

    /// <exception cref="AskNixException">config.json cannot be read.</exception>
    public SettingsRead ReadSettings() => new SettingsFile(Directories.ConfigFile).Read();

    /// <exception cref="AskNixException">The state directory or the database cannot be used.</exception>
    public HistoryDatabase OpenHistory()
    {
        StateDirectory.Open(Directories.State, ReadSettings().Settings.Rollout);
        return HistoryDatabase.Open(Directories.HistoryFile, Clock);
    }

    /// <summary>What goes with a request.</summary>
    /// <param name="engine">auto, native or traditional.</param>
    public RequestOptions Requested(string engine) => new()
    {
        DryRun = Options.DryRun,
        AssumeYes = Options.AssumeYes,
        Offline = Options.Offline,
        Engine = engine,
        Scope = Options.Scope,
        Flake = Options.Flake,
        File = Options.File,
    };
}
