using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>How much of a sentence one language explains.</summary>
/// <param name="Own">How many of its words are the language's own.</param>
/// <param name="Names">How many are names or signs.</param>
/// <param name="All">How many there are.</param>
/// <param name="Tells">Whether any of them is found in this language alone.</param>
readonly record struct Explained(int Own, int Names, int All, bool Tells)
{
    /// <summary>The words that should be of some language.</summary>
    public int Spoken => All - Names;

    public bool IsWhole => Own > 0 && Own == Spoken;

    public static Explained By(Lexicon lexicon, List<Token> sentence, Func<string, bool> isName)
    {
        var parts = WordParts.Split(lexicon, sentence);
        var tokens = WordParts.Arranged(lexicon, parts);
        // What is left out or joined is the language's own.
        var (own, names, tells) = (parts.Count - tokens.Count, 0, false);
        for (var at = 0; at < tokens.Count; at++)
        {
            var entry = lexicon.EntryAt(tokens, at);
            if (entry.Length > 0)
            {
                own += entry.Length;
                tells = tells || lexicon.Tells(entry.Words) && !lexicon.IsReplaced(tokens[at]) || at == 0 && lexicon.TellsAtBeginning(entry.Words);
                at += entry.Length - 1;
            }
            else if (tokens[at].IsSeparator || tokens[at].Number is not null || IsNoWord(tokens[at]) || isName(tokens[at].Word))
            {
                names++;
            }
        }

        return new Explained(own, names, parts.Count, tells);
    }

    // "networking.hostName", "Europe/Paris", "=", and what stands between quotation marks are of no language.
    static bool IsNoWord(Token token) => token.Quoted || token.Word.StartsWith("nix", StringComparison.Ordinal) || !token.Text.All(character => char.IsLetter(character) || character is '-' or '\'' or '’');
}
