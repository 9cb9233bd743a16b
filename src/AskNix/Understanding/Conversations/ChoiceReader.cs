using System.Collections.Immutable;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>Which of several choices an answer means: "2", "the second one", "okular" of "install okular", "the last please".</summary>
public static class ChoiceReader
{
    static readonly WordSet Around = WordTable.Set(
        """
        the one number option choice please take i want would like choose pick a let us go with that is ok okay yes use give me of them then just only sounds
        sound looks seems good nice fine great best perfect
        """);
    static readonly WordSet Noes = WordTable.Set("no nope none neither nothing cancel quit stop nah n q nevermind not");

    /// <summary>
    /// The choice an answer means, of sentences that name a program several of them together and for whom it says: "both", "2, but only
    /// for me"; null where it means none, or it is not plain which.
    /// </summary>
    public static string? ReadSentence(string answer, ImmutableArray<string> choices)
    {
        if (Read(answer, choices) is { } one)
            return one;
        var words = WordsOf(answer);
        var (said, scope) = SaidScope.Parted(words);
        // "Shall it be turned off?" is answered by yes as well.
        if (choices is [var only, "leave it"] && Agreement.Is([.. words.Select(word => word.Word)]))
            return only;
        if (choices.Any(choice => choice.Split(' ') is not ["install" or "remove", _]))
            return null;
        if (Places.Read(said, choices.Length) is not { } places)
            return scope.Count > 0 && Read(said, choices) is { } named ? $"{named} {Written(scope)}" : null;
        var chosen = string.Join(" and ", places.Select((place, at) => at == 0 ? choices[place] : choices[place].Split(' ')[1]));
        return scope.Count > 0 ? $"{chosen} {Written(scope)}" : chosen;
    }

    static string Written(List<Token> words) => string.Join(' ', words.Select(word => word.Word));

    /// <summary>The choice an answer means; null where it means none or it is not plain which.</summary>
    public static string? Read(string answer, ImmutableArray<string> choices) => choices.IsDefaultOrEmpty ? null : Read(WordsOf(answer), choices);

    /// <summary>Whether an answer means none of them: "no", "none of them", "actually, no", "never mind".</summary>
    public static bool Refuses(string answer)
    {
        var words = WordsOf(answer);
        return words.Exists(word => Noes.Contains(word.Word)) || words is [{ Word: "never" }, { Word: "mind" }, ..] or [{ Word: "forget" }, { Word: "it" or "that" }, ..];
    }

    static string? Read(List<Token> words, ImmutableArray<string> choices)
    {
        if (words.Count == 0 || words.Exists(word => word.Word is not "no" && Noes.Contains(word.Word)))
            return null;
        if (choices.FirstOrDefault(choice => Same(WordsOf(choice), words)) is { } whole)
            return whole;
        var telling = words.FindAll(word => !Around.Contains(word.Word));
        if (telling is [var only] && Ordinals.Value(only) is { } place)
            return place == -1 ? choices[^1] : place <= choices.Length ? choices[place - 1] : null;
        return telling.Count > 0 && choices.Where(choice => Holds(WordsOf(choice), telling)).ToList() is [var named] ? named : null;
    }

    static bool Same(List<Token> one, List<Token> other) => one.Select(word => word.Word).SequenceEqual(other.Select(word => word.Word), StringComparer.Ordinal);

    static bool Holds(List<Token> choice, List<Token> words) => words.TrueForAll(word => choice.Exists(said => said.Word == word.Word));

    // A single "n" is a no here, not short for "and".
    static List<Token> WordsOf(string text) => text.Trim() is "n" or "N" ? Tokenizer.Split("n")
        : Contractions.WriteOut(Tokenizer.Split(Cleaner.Clean(text))).FindAll(token => !token.IsSeparator);
}
