using AskNix.Intents;
using AskNix.Cli.Arguments;

namespace AskNix.Tests.Cli;

/// <summary>A parsed line in the words of the cases.</summary>
internal static class ParsedLineText
{
    public static string Of(ParsedLine line) => string.Join(' ', [Kind(line), .. Options(line.Options, line)]);

    private static string Kind(ParsedLine line) => line switch
    {
        SentenceLine sentence => $"sentence [{sentence.Sentence}]",
        SubcommandLine => "command",
        HelpLine => "help",
        VersionLine => "version",
        MistakenLine mistaken => $"mistake: {mistaken.Problem.Message} {mistaken.Problem.Advice}",
        _ => line.GetType().Name,
    };

    private static IEnumerable<string> Options(CliOptions options, ParsedLine line)
    {
        if (line is MistakenLine)
            return [];
        var told = new (bool Set, string Name)[]
        {
            (options.DryRun, "dry-run"), (options.AssumeYes, "yes"), (options.Json, "json"), (options.JsonLines, "json-lines"),
            (options.Quiet, "quiet"), (options.Verbose, "verbose"), (options.Debug, "debug"), (options.Offline, "offline"), (options.Demo, "demo"),
            (options.Engine is not null, $"engine={options.Engine}"), (options.Scope is not Scope.Auto, $"scope={options.Scope.ToString().ToLowerInvariant()}"),
            (options.Root is not null, $"root={options.Root}"), (options.Flake is not null, $"flake={options.Flake}"),
            (options.File is not null, $"file={options.File}"), (options.Color is not ColorChoice.Auto, $"color={options.Color.ToString().ToLowerInvariant()}"),
        };
        return told.Where(option => option.Set).Select(option => option.Name);
    }
}
