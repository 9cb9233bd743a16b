using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses.Splitting;

/// <summary>Words that may part two wishes ("and then", ", but"), and the word behind them.</summary>
/// <param name="Start">Where the joint begins.</param>
/// <param name="At">Where the word behind it stands.</param>
readonly record struct Joint(List<Token> Sentence, int Start, int At)
{
    static readonly WordSet Joints = WordTable.Set(
        """
        and then , but also so plus & + as-well-as or finally next lastly please afterwards second secondly third thirdly just simply hence thus therefore accordingly
        """);

    public string Word => Sentence[At].Word;

    /// <summary>Whether nothing belongs to the word: it ends the sentence, or the next joint follows.</summary>
    public bool IsLast => At + 1 >= Sentence.Count || Sentence[At + 1] is { IsComma: true } or { Word: "and" or "then" };

    /// <summary>Whether the joint has this word.</summary>
    public bool Says(string word) => Sentence.FindIndex(Start, At - Start, token => token.Word == word) >= 0;

    /// <summary>The joint that begins here; it has no words where none does, and may end the sentence.</summary>
    public static Joint From(List<Token> sentence, int start)
    {
        var at = start;
        while (at < sentence.Count && Joints.Contains(sentence[at].Word) && !IsCounted(sentence, at))
            at++;
        return new Joint(sentence, start, at);
    }

    // "At the next reboot", "one second only": no step of several.
    static bool IsCounted(List<Token> sentence, int at) =>
        at > 0 && sentence[at].Word is "next" or "second" or "third"
        && (sentence[at - 1].Word is "the" or "my" or "our" or "this" or "a" or "every" || sentence[at].Word is "second" && sentence[at - 1].Number is not null);
}
