using AskNix.Catalogue;
using AskNix.Errors;

namespace AskNix.Cli.Arguments;

/// <summary>
/// Tells what a line is. Options stand before the first or after the last word; a word that only looks like an option, inside the
/// sentence, is part of it, so that no sentence ever confirms itself. A subcommand counts only if the rest parses for it.
/// </summary>
internal static class CommandLine
{
    /// <param name="arguments">Without the program's name.</param>
    /// <param name="tryCommand">The subcommand these arguments are, or null where they are none.</param>
    public static ParsedLine Parse(string[] arguments, Func<CliOptions, string[], ParsedLine?> tryCommand)
    {
        var options = new CliOptions();
        var at = 0;
        for (; at < arguments.Length && LooksLikeOption(arguments[at]); at++)
        {
            if (arguments[at] == "--")
                return Sentence(options, arguments[(at + 1)..]);
            var reading = OptionReader.Read(arguments.AsSpan(at), options);
            if (reading.Count == 0)
                return Mistake(options, arguments, UnknownOption(arguments[at]));
            if (reading.Problem is { } problem)
                return Mistake(options, arguments, problem);
            options = reading.Options;
            at += reading.Count - 1;
        }

        var words = arguments[at..];
        if (words.Length == 0)
            return WithoutWords(options);
        return tryCommand(options, words) ?? ParseSentence(options, words);
    }

    private static ParsedLine WithoutWords(CliOptions options)
    {
        if (options.Help)
            return new HelpLine(options);
        if (options.Version)
            return new VersionLine(options);
        return new MistakenLine(options, new Problem(ErrorCode.BadUsage, "There is no sentence.", "Try: ask-nix \"install firefox\", or ask-nix --help."));
    }

    private static ParsedLine ParseSentence(CliOptions options, string[] words)
    {
        // The longest run of options that ends the line; at least one word stays in front of it.
        for (var at = 1; at < words.Length; at++)
        {
            if (!LooksLikeOption(words[at]))
                continue;
            if (words[at] == "--")
                break;
            var (end, trailing, problem) = ReadAll(words.AsSpan(at), options);
            if (!end)
                continue;
            return problem is null ? Sentence(trailing, words[..at]) : Mistake(trailing, words, problem);
        }

        return Sentence(options, words);
    }

    private static (bool End, CliOptions Options, Problem? Problem) ReadAll(ReadOnlySpan<string> words, CliOptions options)
    {
        Problem? problem = null;
        for (var at = 0; at < words.Length;)
        {
            var reading = OptionReader.Read(words[at..], options);
            if (reading.Count == 0)
                return (false, options, null);
            problem ??= reading.Problem;
            options = reading.Options;
            at += reading.Count;
        }

        return (true, options, problem);
    }

    private static ParsedLine Sentence(CliOptions options, string[] words)
    {
        var last = words.Length - 1;
        while (last > 0 && LooksLikeOption(words[last]))
        {
            // A misspelt --dry-run must not turn into a word that is passed over.
            if (OptionSpelling.Meant(words[last]) is not null)
                return Mistake(options, words, UnknownOption(words[last]));
            last--;
        }

        if (options.Help)
            return new HelpLine(options);
        // Words the shell was given as one are one thing to look for, not a sentence with wishes of its own.
        if (words is [SearchLine.Verb, var query] && query.Contains(' ', StringComparison.Ordinal) && !query.Contains('"', StringComparison.Ordinal))
            return new SentenceLine(options, SearchLine.Of(query));
        var sentence = string.Join(' ', words.Where(word => word != "--")).Trim();
        return sentence.Length > 0 ? new SentenceLine(options, sentence) : WithoutWords(options);
    }

    private static MistakenLine Mistake(CliOptions options, string[] arguments, Problem problem) =>
        // Whoever asked for JSON anywhere gets the mistake as JSON.
        new(options with { Json = options.Json || arguments.Contains("--json") || arguments.Contains("--json-lines") }, problem);

    private static Problem UnknownOption(string argument) => new(
        ErrorCode.BadUsage,
        $"There is no option {argument}.",
        OptionSpelling.Meant(argument) is { } meant
            ? $"Did you mean {meant}? Quote the whole sentence if it belongs to it."
            : "See ask-nix --help. Quote the whole sentence if it belongs to it.");

    // A quoted sentence may begin with a dash; an option has no blanks before its value. Editors turn two hyphens into a dash.
    private static bool LooksLikeOption(string argument) =>
        argument.Length > 1 && argument[0] is '-' or '\u2013' or '\u2014' && argument.Split('=', 2)[0].AsSpan().IndexOfAny(" \t\n") < 0;
}
