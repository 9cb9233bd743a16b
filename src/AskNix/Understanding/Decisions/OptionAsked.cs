using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>
/// An option is named, and what it is for is asked without its name: "users.defaultUserShell, what does that option take?", "I found services.gvfs.enable in
/// my file. What is it for?".
/// </summary>
static class OptionAsked
{
    static readonly string[] Asking = ["what", "which", "why", "how", "explain", "describe", "for"];

    // What one asks of an option.
    static readonly string[] Of = ["for", "do", "does", "mean", "means", "default", "take", "takes", "type", "accept", "accepts", "allowed", "about", "good", "purpose", "control", "controls", "put", "write", "set", "it", "that", "this"];

    /// <param name="understood">The reading.</param>
    /// <param name="tokens">All that was said.</param>
    public static Understood Heed(Understood understood, IReadOnlyList<Token> tokens)
    {
        if (understood.Reading is Reading.Act || understood.Intent is ExplainOption or SetOption || tokens.Where(OptionNames.IsName).Select(token => token.Text).Distinct(StringComparer.Ordinal).ToList() is not [var option])
            return understood;
        var behind = tokens.SkipWhile(token => !OptionNames.IsName(token)).Skip(1).ToList();
        // "Man page entry of programs.zsh.enable", "I stumbled upon zramSwap.enable and do not get what it means"
        if (tokens.Any(token => token.Word is "man" or "manual" or "documentation" or "docs" or "doc" or "meaning" or "means" or "description") && !tokens.Any(token => token.Word is "set" or "change" or "="))
            return Asked(understood, option);
        return behind.Exists(token => token.IsSeparator) && IsAsked([.. behind.SkipWhile(token => !token.IsSeparator).SkipWhile(token => token.IsSeparator || token.Word is "and" or "so" or "but")])
            ? Asked(understood, option) : understood;
    }

    static Understood Asked(Understood understood, string option) => understood with { Steps = [new ExplainOption(option)], Reading = Reading.Answer, Confidence = Found.Sure, Because = null, Choices = [] };

    static bool IsAsked(List<Token> words) => words is [var first, ..] && Asking.Contains(first.Word) && words.Exists(token => token.Word is "it" or "that" or "this" or "its" or "there" or "in") && words.Exists(token => Of.Contains(token.Word));
}
