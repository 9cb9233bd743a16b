using System.Globalization;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>
/// An option under its everyday name, the words of which may stand apart: "the trackpoint is far too slow; speed 220". Its value is what the option takes:
/// a number, a yes or no, else what is said to be it. An option whose value is not found is asked about.
/// </summary>
static class SettingFrame
{
    const double Sure = 0.85;
    const double Valueless = 0.6;
    const int MostWordsOfFont = 4;

    // What is said before a value.
    static readonly WordSet Leading = WordTable.Set("to be = : := as is with at on use using called named like should must want wants needs via by");

    static readonly WordSet Against = WordTable.Set("not no never off disable disabled deactivate forbid deny prohibit disallow without stop false refuse reject");

    // Neither a value nor a part of one.
    static readonly WordSet Other = WordTable.Set("a an the my our its this that default please thanks system-wide everywhere permanently just only now again own");

    public static Found? Set(IReadOnlyList<Token> tokens)
    {
        var said = tokens.SelectMany(token => Names(token)).ToHashSet(StringComparer.Ordinal);
        var (words, option, takes) = KnownOptions.All.Value.Where(known => known.Words.All(said.Contains)).OrderByDescending(known => (known.Words.Length, known.Words.Sum(word => word.Length))).FirstOrDefault();
        if (words is null)
            return null;
        var rest = tokens.Where(token => !words.Contains(Own(token))).ToList();
        var value = takes switch
        {
            "number" => Number(rest),
            "switch" => rest.Any(token => Against.Contains(token.Word)) ? "false" : "true",
            _ => Font(option, rest) ?? Text(rest, tokens.LastOrDefault(token => words.Contains(Own(token)))),
        };
        if (OptionReplies.Refused(option) is { } refused)
            return refused;
        return value is not null && KnownOptions.Value(option, value) is { } expression
            ? new Found(new SetOption(option, expression), Sure, takes is "list" ? Reading.Ask : null)
            : OptionReplies.Valueless(option, Valueless);
    }

    // "Docker's storage-driver" names docker, and a driver of its storage.
    static IEnumerable<string> Names(Token token) => token.Word.Split('-').Append(Own(token));

    static string Own(Token token) => token.Word.EndsWith("'s", StringComparison.Ordinal) ? token.Word[..^2] : token.Word;

    static string? Number(List<Token> rest) => rest.FindLast(token => token.Number is not null || double.TryParse(token.Text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out _)) is { } number
        ? number.Number?.ToString(CultureInfo.InvariantCulture) ?? number.Text.TrimEnd('%') : null;

    // What stands in quotation marks, looks like a value, stands right behind the name, or is led to.
    static string? Text(List<Token> rest, Token? name)
    {
        if ((rest.Find(token => token.Quoted) ?? rest.Find(token => token.Text is ['/', _, ..] or ['[', .., ']'] || token.Text.Any(char.IsAsciiDigit))) is { } plain)
            return plain.Text;
        var behind = rest.FindIndex(token => name is not null && token.Start >= name.End);
        if (behind >= 0 && IsValue(rest[behind]) && (behind + 1 == rest.Count || rest[behind + 1].IsSeparator || rest[behind + 1].Word is "please"))
            return rest[behind].Text;
        // "Helix as my editor"
        var at = rest.FindLastIndex(token => Leading.Contains(token.Word));
        if (at > 0 && rest[at].Word is "as" or "for" && rest.Skip(at + 1).All(token => token.Word is "my" or "the" or "its" or "our" or "a" or "default" or "everywhere" || token.IsSeparator))
            return IsValue(rest[at - 1]) ? rest[at - 1].Text : null;
        return at >= 0 && rest.Skip(at + 1).FirstOrDefault(token => !Other.Contains(token.Word)) is { } led && IsValue(led) ? led.Text : null;
    }

    // "The emoji font is to be Twitter Color Emoji": the names of fonts have several words.
    static string? Font(string option, List<Token> rest)
    {
        if (!option.StartsWith("fonts.", StringComparison.Ordinal) || rest.Exists(token => token.Quoted))
            return null;
        var at = rest.FindLastIndex(token => Leading.Contains(token.Word) || Other.Contains(token.Word) || token.Word is "on" or "back");
        var name = rest.Skip(at + 1).TakeWhile(token => !token.IsSeparator).ToList();
        return name.Count is > 0 and <= MostWordsOfFont && char.IsAsciiLetterUpper(name[0].Text[0]) ? EntityReader.Text(name) : null;
    }

    static bool IsValue(Token token) => !token.IsSeparator && !Other.Contains(token.Word) && !Leading.Contains(token.Word) && !WordClasses.Contains(token.Word) && !Verbs.Starters.Contains(token.Word);
}
