using System.Collections.Immutable;
using AskNix.Intents;

namespace AskNix.Cli.Arguments;

/// <summary>Every option there is, in the order of the help.</summary>
internal static class OptionTable
{
    public static ImmutableArray<OptionDefinition> All { get; } =
    [
        Switch("--dry-run", "show the plan, change nothing", options => options with { DryRun = true }, 'n'),
        Switch("--yes", "carry the plan out without asking", options => options with { AssumeYes = true }, 'y'),
        Switch("--json", "the answer as one JSON object (docs/json.md)", options => options with { Json = true }),
        Switch("--json-lines", "events as JSON, one a line, then that object", options => options with { JsonLines = true }),
        Switch("--quiet", "no progress and no notices", options => options with { Quiet = true }),
        Switch("--verbose", "say how things were decided", options => options with { Verbose = true }),
        Switch("--debug", "say everything (as DEBUG=1)", options => options with { Debug = true }),
        Choice("--engine", "ENGINE", ["auto", "native", "traditional"], "which engine does the work", (options, value) => options with { Engine = value }),
        Choice("--scope", "SCOPE", ["auto", "system", "user", "home", "profile"], "where packages go",
            (options, value) => options with { Scope = Enum.Parse<Scope>(value, ignoreCase: true) }),
        Text("--root", "DIR", "the machine's root directory, / unless given", (options, value) => options with { Root = value }),
        Switch("--demo", "work on the embedded machine, not on this one", options => options with { Demo = true }),
        Text("--flake", "REF", "a flake that holds the configuration", (options, value) => options with { Flake = value }),
        Text("--file", "PATH", "a file that holds the configuration", (options, value) => options with { File = value }),
        Switch("--offline", "fetch nothing", options => options with { Offline = true }),
        Choice("--color", "WHEN", ["auto", "always", "never"], "colours on the terminal (NO_COLOR is heeded)",
            (options, value) => options with { Color = Enum.Parse<ColorChoice>(value, ignoreCase: true) }),
        Switch("--version", "the version; with --verbose, which build runs", options => options with { Version = true }),
        Switch("--help", "this text", options => options with { Help = true }, 'h'),
    ];

    public static OptionDefinition? Find(string name) => All.FirstOrDefault(option => option.Name == name);

    public static OptionDefinition? Find(char letter) => All.FirstOrDefault(option => option.Letter == letter);

    private static OptionDefinition Switch(string name, string meaning, Func<CliOptions, CliOptions> apply, char? letter = null) =>
        new(name, letter, null, [], meaning, (options, _) => apply(options));

    private static OptionDefinition Choice(
        string name, string value, ImmutableArray<string> allowed, string meaning, Func<CliOptions, string, CliOptions> apply) =>
        new(name, null, value, allowed, meaning, apply);

    private static OptionDefinition Text(string name, string value, string meaning, Func<CliOptions, string, CliOptions> apply) =>
        new(name, null, value, [], meaning, apply);
}
