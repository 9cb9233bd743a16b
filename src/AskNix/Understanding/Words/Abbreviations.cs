namespace AskNix.Understanding.Words;

/// <summary>Abbreviations whose full stops end no sentence: "one package, e.g. firefox". Each becomes a word of as many letters, so that every other word stays where it is.</summary>
static class Abbreviations
{
    static readonly (string Short, string Word)[] All = [("e.g.", "say "), ("i.e.", "say "), (" vs.", " vs ")];

    public static string Written(string sentence)
    {
        foreach (var (abbreviation, word) in All)
            sentence = sentence.Replace(abbreviation, word, StringComparison.OrdinalIgnoreCase);
        return sentence;
    }
}
