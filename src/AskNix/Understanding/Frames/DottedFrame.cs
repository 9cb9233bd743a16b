using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>
/// An option named in full, and what it is to be: what looks like a value and stands behind the name, else before it. A name whose value is not said is
/// asked about, for who names it in a wish wants it set.
/// </summary>
static class DottedFrame
{
    const double Sure = 0.85;
    const double Valueless = 0.6;

    // What may stand between an option and its value.
    static readonly WordSet Between = WordTable.Set(
        """
        to = := : -> - is be becomes become are as at on of should must shall has have needs need ought goes go gets get set put the a value setting with being equal equals read reads say says
        point points up down supposed want wants please really now just only
        """);

    // What belongs neither to the name nor to a value that stands before it.
    static readonly WordSet Before = WordTable.Set("option setting into in for of the as to at on is = : via through using by with");

    // What a bare word is followed by that is all of the value.
    static readonly WordSet Behind = WordTable.Set("as because so since while until till for on in if when whenever please here everywhere again now and then but instead-of from");

    public static Found? Set(IReadOnlyList<Token> tokens, string option)
    {
        var at = tokens.ToList().FindIndex(token => string.Equals(token.Text, option, StringComparison.Ordinal));
        if (at < 0)
            return null;
        if (OptionReplies.Refused(option) is { } refused)
            return refused;
        var behind = tokens.Skip(at + 1).ToList();
        var start = behind.FindIndex(token => token.Quoted || !Between.Contains(token.Word) || token.Word is "on" && token == tokens[^1]);
        var value = List(behind) ?? (start < 0 ? null : Plain(behind[start]) ?? Word(behind, start, option));
        value ??= Plain(tokens.Take(at).LastOrDefault(token => token.Quoted || !Before.Contains(token.Word)));
        // "Services.mysql.package needs a value, pkgs.mariadb": elsewhere only what can be nothing else.
        value ??= behind.Select(Unmistakable).FirstOrDefault(found => found is not null) ?? (behind.FindAll(token => token.Number is not null) is [var number] ? Plain(number) : null);
        return value is null
            ? OptionReplies.Valueless(option, Valueless)
            : new Found(new SetOption(option, value), Sure);
    }

    // "Wants a value, [ "quiet" ]": a list whose brackets stand apart.
    static string? List(List<Token> behind)
    {
        var (open, close) = (behind.FindIndex(token => token.Text is "["), behind.FindLastIndex(token => token.Text is "]"));
        return open >= 0 && close > open ? $"[ {string.Join(' ', behind[(open + 1)..close].Where(token => !token.IsComma).Select(token => token.Quoted ? OptionValues.Quote(token.Text) : token.Text))} ]" : null;
    }

    // What is a value by its looks.
    static string? Plain(Token? said) => said switch
    {
        null => null,
        { Quoted: true } => OptionValues.Quote(said.Text),
        { Word: "true" or "on" or "enabled" } => "true",
        { Word: "false" or "off" or "disabled" } => "false",
        { Number: not null } when said.Text.All(char.IsAsciiDigit) => said.Text,
        _ => Unmistakable(said),
    };

    static string? Unmistakable(Token said) => said switch
    {
        { Quoted: true } => OptionValues.Quote(said.Text),
        { Word: "true" or "false" or "null" } => said.Word,
        { Text: ['[', .., ']'] or ['{', .., '}'] } => said.Text,
        _ when said.Text.StartsWith("pkgs.", StringComparison.Ordinal) => said.Text,
        _ when said.Text.Contains('/', StringComparison.Ordinal) && TimeZones.Find(said.Text) is { } zone => OptionValues.Quote(zone),
        { Text: ['/', _, ..] } => OptionValues.Quote(said.Text),
        _ when said.Text.Length > 6 && System.Net.IPAddress.TryParse(said.Text, out _) => OptionValues.Quote(said.Text),
        // "512m", "2G", "30d"
        { Text: [>= '0' and <= '9', .., >= 'A' and <= 'z'] } when said.Text.TrimEnd('k', 'K', 'm', 'M', 'g', 'G', 't', 'T', 'B', 'b', 'd', 'h', 's', 'w', 'i', 'n').All(char.IsAsciiDigit) => OptionValues.Quote(said.Text),
        _ => null,
    };

    // "Xkb.layout: es, I bought a spanish keyboard": one word right behind, and nothing that goes on.
    static string? Word(List<Token> behind, int start, string option) =>
        start >= 0 && behind[start] is { IsSeparator: false } word && !WordClasses.Contains(word.Word) && (start + 1 == behind.Count || behind[start + 1].IsSeparator || start > 0 && Behind.Contains(behind[start + 1].Word))
            ? OptionValues.Expression(word.Text, option) : null;
}
