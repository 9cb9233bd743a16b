using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.French;

/// <summary>Finds which words of a French sentence are looked up as one: the longest the lexicon has.</summary>
static class FrenchUnits
{
    public static List<FrenchUnit> Of(Lexicon lexicon, List<Token> sentence)
    {
        var tokens = Together(lexicon, sentence);
        var units = new List<FrenchUnit>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var (said, length, meaning) = lexicon.EntryAt(tokens, at);
            // What stands between quotation marks is a name, or a word that is spoken of.
            if (tokens[at].Quoted && meaning is not "command not found")
                (length, meaning) = (1, null);
            units.Add(new FrenchUnit(said, tokens[at], tokens[at + Math.Max(length, 1) - 1], meaning));
            at += Math.Max(length, 1) - 1;
        }

        return units;
    }

    // "Ne mets pas à jour", "fais-moi vite de la place": small words stand inside of what is looked up as one.
    static List<Token> Together(Lexicon lexicon, List<Token> tokens)
    {
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            if (!IsSmall(tokens[at].Word) || IsSmall(tokens[at - 1].Word) || lexicon.LongestFrom(tokens[at - 1].Word) < 2 || IsPhrase(lexicon, tokens, at - 1, at))
                continue;
            var last = at;
            while (last + 1 < tokens.Count && IsSmall(tokens[last + 1].Word))
                last++;
            for (var end = Math.Min(tokens.Count, last + 4); end > last + 1; end--)
            {
                if (lexicon.Meaning(string.Join(' ', tokens.Skip(last + 1).Take(end - last - 1).Prepend(tokens[at - 1]).Select(token => token.Word))) is null)
                    continue;
                return Together(lexicon, [.. tokens.Take(at - 1), .. tokens.Skip(at).Take(last + 1 - at), tokens[at - 1], .. tokens.Skip(last + 1)]);
            }
        }

        return tokens;
    }

    static bool IsSmall(string word) => word is "pas" or "plus" or "jamais" or "rien" or "surtout" or "seulement" or "uniquement" or "juste" or "vite" or "donc" or "moi" or "nous" or "aussi" or "bien";

    static bool IsPhrase(Lexicon lexicon, List<Token> tokens, int from, int to) => lexicon.Meaning(string.Join(' ', tokens.Skip(from).Take(to + 1 - from).Select(token => token.Word))) is not null;
}
