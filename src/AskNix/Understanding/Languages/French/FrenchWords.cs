using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.French;

/// <summary>
/// Parts what French writes together, so that each word is looked up once however it is joined: "l'impression", "qu'est-ce", "montre-moi". A pronoun behind
/// a verb keeps its hyphen where it is also an article: "enlève-le" is no "enlève le".
/// </summary>
static class FrenchWords
{
    static readonly (string Short, string Full)[] Elided =
        [("jusqu'", "jusque"), ("lorsqu'", "lorsque"), ("puisqu'", "puisque"), ("qu'", "que"), ("l'", "le"), ("d'", "de"), ("j'", "je"), ("n'", "ne"), ("s'", "se"), ("t'", "te"), ("m'", "me"), ("c'", "ce"), ("y'", "y")];

    static readonly string[] Behind = ["moi", "toi", "nous", "vous", "lui", "leur", "je", "tu", "il", "elle", "on", "ils", "elles", "ce", "y", "t", "m'en", "t'en"];

    static readonly string[] Articles = ["le", "la", "les", "en"];

    /// <summary>An entry of the lexicon, its words parted.</summary>
    public static string Parted(string entry) => entry.Contains('\'', StringComparison.Ordinal) || entry.Contains('-', StringComparison.Ordinal)
        ? string.Join(' ', entry.Split(' ').SelectMany(word => Parts(word, _ => true) ?? [word])) : entry;

    public static List<Token> Split(List<Token> tokens, Func<string, bool> isWord) =>
        tokens.Exists(token => Parts(token, isWord) is not null) ? [.. tokens.SelectMany(token => Parts(token, isWord) is { } parts ? parts.Select(part => token with { Text = part, Word = part }) : [token])] : tokens;

    static List<string>? Parts(Token token, Func<string, bool> isWord) => token.IsSeparator || token.Quoted ? null
        // A name keeps its capitals.
        : Parts(token.Word, isWord) is { } parts ? [.. parts.SkipLast(1), parts[^1].Length < token.Text.Length && token.Word.EndsWith(parts[^1], StringComparison.Ordinal) ? token.Text[^parts[^1].Length..] : parts[^1]] : null;

    // Null where the word is one.
    static List<string>? Parts(string word, Func<string, bool> isWord)
    {
        foreach (var (elided, full) in Elided)
        {
            if (word.Length > elided.Length && word.StartsWith(elided, StringComparison.Ordinal))
                return [full, .. Parts(word[elided.Length..], isWord) ?? [word[elided.Length..]]];
        }

        if (word.LastIndexOf('-') is not (> 0 and var at) || at + 1 == word.Length)
            return null;
        var (stem, last) = (word[..at], word[(at + 1)..]);
        if (Array.IndexOf(Articles, last) < 0 && Array.IndexOf(Behind, last) < 0)
            return null;
        if (Parts(stem, isWord) is not { } before)
            before = isWord(stem) ? [stem] : [];
        if (before.Count == 0)
            return null;
        // "a-t-il": the letter only parts two vowels.
        return last is "t" ? before : Array.IndexOf(Articles, last) >= 0 ? [.. before, $"-{last}"] : last is "m'en" or "t'en" ? [.. before, "-en"] : [.. before, last];
    }
}
