using System.CommandLine;
using System.CommandLine.Help;
using AskNix.Cli.Arguments;
using AskNix.Cli.Commands.Engine;
using AskNix.Cli.Composition;

namespace AskNix.Cli.Commands;

/// <summary>Finds out whether words are a subcommand whose rest parses for it.</summary>
internal sealed class CommandParser(Func<CliOptions, Session> open)
{
    public ParsedLine? TryParse(CliOptions options, string[] words)
    {
        if (words is ["engine", var tool, .. var own] && EngineTable.Find(tool) is { } found)
            return new SubcommandLine(options, cancellation => found.RunAsync(open(options), own, cancellation));
        if (CommandTable.Find(words[0]) is not { } definition || TakeOptions(words, ref options) is not { } rest)
            return null;

        var command = definition.Create(open(options));
        command.Options.Add(new HelpOption("--help", "-h"));
        var root = new RootCommand { command };
        // Only what is written down is read: no directives, no option of the root.
        root.Options.Clear();
        root.Directives.Clear();
        var parsed = root.Parse(rest, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.Errors.Count > 0)
            return null;
        return new SubcommandLine(options, cancellation => parsed.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellation));
    }

    /// <summary>The words without the program's own options; null where one of those has a wrong value.</summary>
    private static string[]? TakeOptions(string[] words, ref CliOptions options)
    {
        var rest = new List<string>();
        for (var at = 0; at < words.Length;)
        {
            if (words[at] == "--")
            {
                rest.AddRange(words[at..]);
                break;
            }

            // The help of a subcommand is its own.
            var reading = words[at] is "--help" or "-h" ? default : OptionReader.Read(words.AsSpan(at), options);
            if (reading.Problem is not null)
                return null;
            if (reading.Count == 0)
                rest.Add(words[at]);
            else
                options = reading.Options;
            at += Math.Max(reading.Count, 1);
        }

        return [.. rest];
    }
}
