using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>Words that say another thing where they end their clause: "Bluetooth ein", but "ein Programm"; entries of them end with a full stop.</summary>
static class LastWords
{
    const string End = " .";

    public static List<Token> Marked(Lexicon lexicon, List<Token> tokens)
    {
        List<Token>? marked = null;
        for (var at = 0; at < tokens.Count; at += Math.Max(1, lexicon.LengthAt(tokens, at)))
        {
            if (lexicon.EndsClauses(tokens[at].Word) && lexicon.LengthAt(tokens, at) <= 1 && (PartedVerbs.EndsClause(lexicon, tokens, at + 1) || IsPlace(lexicon, tokens, at + 1)))
                (marked ??= [.. tokens])[at] = tokens[at] with { Word = tokens[at].Word + End, Number = null };
        }

        return marked ?? tokens;
    }

    // "Mach das vom Rechner runter"
    static bool IsPlace(Lexicon lexicon, List<Token> tokens, int next) => next < tokens.Count && tokens[next - 1].Word is "das" && (tokens[next].Word is "vom" or "am" or "aufm" or "ausm" || next + 1 < tokens.Count && lexicon.Meaning($"{tokens[next].Word} {tokens[next + 1].Word}") is "from the" or "on the");

    /// <summary>The word that such an entry is of; null for another entry.</summary>
    public static string? Of(string entry) => entry.EndsWith(End, StringComparison.Ordinal) ? entry[..^End.Length] : null;
}
