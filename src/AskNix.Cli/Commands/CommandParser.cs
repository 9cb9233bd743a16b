using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using AskNix.Cli.Arguments;
using AskNix.Cli.Commands.Engine;
using AskNix.Cli.Composition;
using AskNix.Errors;

namespace AskNix.Cli.Commands;

/// <summary>Finds out whether words are a subcommand whose rest parses for it.</summary>
internal sealed class CommandParser(Func<CliOptions, Session> open)
{
    public ParsedLine? TryParse(CliOptions options, string[] words)
    {
        if (words is ["engine"] or ["engine", "--help" or "-h"])
            return words.Length > 1 ? Printed(options, EngineTable.Describe()) : Incomplete(options, "Which tool of the engine?", EngineTable.Describe());
        if (words is ["engine", var tool, .. var own] && EngineTable.Find(tool) is { } found)
        {
            return own is ["--help"]
                ? Printed(options, EngineTable.UsageOf(found))
                : new SubcommandLine(options, cancellation => found.RunAsync(open(options), own, cancellation));
        }
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
            return Mistake(options, parsed);
        return new SubcommandLine(options, cancellation => parsed.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellation));
    }

    private SubcommandLine Printed(CliOptions options, string text) => new(options, _ =>
    {
        open(options).Terminal.Output.WriteLine(text);
        return Task.FromResult(0);
    });

    /// <summary>Null where a sentence may be meant, which has no options and no end.</summary>
    private static MistakenLine? Mistake(CliOptions options, ParseResult parsed)
    {
        if (parsed.UnmatchedTokens.Count > 0)
            return null;
        if (parsed.Errors.Select(error => error.SymbolResult).OfType<OptionResult>().FirstOrDefault() is { } option)
            return Incomplete(options, $"{option.Option.Name} does not take \"{string.Join(' ', option.Tokens)}\".", UsageOf(parsed.CommandResult));
        return LacksWords(parsed) ? Incomplete(options, "Something is missing at the end.", UsageOf(parsed.CommandResult)) : null;
    }

    private static MistakenLine Incomplete(CliOptions options, string message, string usage) => new(options, new Problem(ErrorCode.BadUsage, message, usage));

    /// <summary>Whether all the words there are belong to a command, which wants more of them: no sentence is meant.</summary>
    private static bool LacksWords(ParseResult parsed) => parsed.CommandResult.Command.Arguments.Any(argument => (parsed.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues);

    private static string UsageOf(CommandResult result)
    {
        var names = new List<string>();
        for (SymbolResult? at = result; at is CommandResult { Command: not RootCommand } command; at = at.Parent)
            names.Insert(0, command.Command.Name);
        return $"Usage: ask-nix {string.Join(' ', names.Concat(result.Command.Options.Where(option => option.HelpName is not null).Select(option => $"[{option.Name} {option.HelpName}]")).Concat(result.Command.Arguments.Select(argument => argument.Name)))}";
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
