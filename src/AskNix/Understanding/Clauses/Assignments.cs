using AskNix.Understanding.Entities;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses;

/// <summary>
/// A wish that is said twice, in words and as a line of the configuration: "use the zen kernel: boot.kernelPackages = pkgs.linuxPackages_zen", "wait only 2
/// seconds at boot (boot.loader.timeout)". The line is what is meant; the words before it say how it is meant.
/// </summary>
static class Assignments
{
    // Whoever asks, denies or tells with one of these does not order what the line says.
    static readonly WordSet NoOrder = WordTable.Set(
        """
        not never no nobody without what which why how where when who whether if unless is are was were does did should would may might ? says said told tells suggests recommends mean means instead-of remove
        delete unset reset explain find search show list already has had been
        """);

    static readonly WordSet Ending = WordTable.Set("please thanks now again . ! ,");

    // What counts a value and is no value itself.
    static readonly WordSet Before = WordTable.Set("to as be is = with into at");

    /// <summary>The sentence as "set OPTION to VALUE" where words before the option only say the same; else as it is.</summary>
    public static List<Token> Plain(List<Token> tokens)
    {
        var at = tokens.FindIndex(OptionNames.IsName);
        if (at < 1 || tokens.Skip(at + 1).Any(OptionNames.IsName) || tokens.Take(at).Any(token => NoOrder.Contains(token.Word) || token.Word is "set" or "change" && at == 1) || tokens[^1].Word is "?")
            return tokens;
        // "Get flakes going while setting nix.settings.cores = 6": another wish.
        if (tokens.Take(at).Any(token => token.Word is "while" or "plus" or "also" or "and"))
            return tokens;
        // A name that a colon or a bracket parts from the words before it is what they are about.
        var apart = tokens[at].Start - tokens[at - 1].End > 1;
        if (!apart && !tokens.Take(at).Any(token => Verbs.Starters.Contains(token.Word)))
            return tokens;
        if (at + 2 < tokens.Count && tokens[at + 1].Word is "=" or ":=")
            return at == 1 && !apart ? tokens : Set(tokens, at, [.. tokens.Skip(at + 2)]);
        return apart && tokens.Skip(at + 1).All(token => Ending.Contains(token.Word)) && ValueIn([.. tokens.Take(at)]) is { } value ? Set(tokens, at, [value]) : tokens;
    }

    static List<Token> Set(List<Token> tokens, int option, List<Token> value)
    {
        while (value.Count > 1 && Ending.Contains(value[^1].Word))
            value.RemoveAt(value.Count - 1);
        return value.Exists(token => token.EndsSentence || token.Word is "and" or "then" or "but") ? tokens : [tokens[option].Put("set"), tokens[option], tokens[option].Put("to"), .. value];
    }

    // The only number, what stands behind "to", or a last word that is none of any language: "console font ter-v32n".
    static Token? ValueIn(List<Token> said) =>
        said.FindAll(token => token.Number is not null) is [var number] ? number
        : said.Count > 1 && (Before.Contains(said[^2].Word) || said[^1].Text.Any(char.IsAsciiDigit) || said[^1].Text.Contains('/', StringComparison.Ordinal)) && !said[^1].IsSeparator ? said[^1]
        : null;
}
