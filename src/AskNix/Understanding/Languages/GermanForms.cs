using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>Forms that German writes in one word or says with "man": "machs drauf" is "mach es drauf", "wie aktualisiert man" is "wie aktualisieren".</summary>
static class GermanForms
{
    static readonly WordSet Short = WordTable.Set(
        "mach hau pack tu nimm hol schmeiß schmeiss wirf werf installier deinstallier aktualisier spiel zieh lad brauch nutz benutz stell schalt knips bring gib lösch entfern lass leg schieb führ probier ich wenn du hätt möcht will kann soll darf muss");

    public static List<Token> Parted(Lexicon lexicon, List<Token> tokens)
    {
        if (!tokens.Exists(token => Stem(token) is not null || token.Word is "man"))
            return tokens;
        var parted = new List<Token>(tokens.Count + 2);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Stem(tokens[at]) is { } stem)
                parted.AddRange([tokens[at] with { Text = stem, Word = stem }, tokens[at] with { Text = "es", Word = "es" }]);
            else if (at + 1 < tokens.Count && tokens[at + 1].Word is "man" && Infinitive(lexicon, tokens[at].Word) is { } verb)
                parted.Add(tokens[at++] with { Word = verb });
            else
                parted.Add(tokens[at]);
        }

        return parted;
    }

    // "Machs", "mach's"
    static string? Stem(Token token) => token is { IsSeparator: false, Quoted: false, Word: [.. var stem, 's'] } && stem.TrimEnd('\'', '’') is var short_ && Short.Contains(short_) ? short_ : null;

    // "Entfernt man", "aktualisiert man": nobody in particular does it.
    static string? Infinitive(Lexicon lexicon, string word) =>
        word is [_, _, _, .., 't'] && $"{word[..^1].TrimEnd('e')}en" is var verb && lexicon.Meaning(verb) is ['>', ..] && lexicon.Meaning($"{word} man") is null ? verb : null;
}
