using AskNix.Intents;
using AskNix.Understanding;

namespace AskNix.Training.Judging;

/// <summary>How one reading compares with the right answer.</summary>
/// <param name="Sentence">What was to be read.</param>
/// <param name="Understood">How it was read.</param>
/// <param name="Thought">What the classifier made of it; null where that is not known.</param>
public sealed record Verdict(JudgedSentence Sentence, Understood Understood, string? Thought = null)
{
    /// <summary>Whether every step is an intent that is right; null where any is.</summary>
    public bool? IntentRight => Sentence.Intents.IsEmpty ? null : IsIntentRight();

    /// <summary>Whether every entity is as it should be; null where they are not judged.</summary>
    public bool? EntitiesRight => Sentence.Entities is not { } entities ? null : IsIntentRight() && EntityText.Fits(entities, Understood.Steps);

    public bool ReadingRight => Sentence.Readings.Contains("!act")
        ? Understood.Reading is not Reading.Act
        : Sentence.Readings.Contains(Understood.Reading.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether something would be changed that nobody asked for.</summary>
    public bool ActsWrongly => Sentence.MustNotAct && Understood.Reading is Reading.Act;

    /// <summary>Whether something would be taken away though nothing of the kind was said.</summary>
    public bool DestroysWrongly => Understood.Reading is Reading.Act && Understood.Steps.Any(IsDestructive)
        && (Sentence.MustNotAct || !Sentence.Intents.SelectMany(names => names).Any(IsDestructive));

    /// <summary>Whether all that is judged is right.</summary>
    public bool Right => IntentRight is not false && EntitiesRight is not false && ReadingRight;

    public override string ToString() =>
        $"{Sentence.Family}: {Sentence.Text}\n    wrong  {Wrong}\n    wanted {string.Join(" + ", Sentence.Intents.Select(names => string.Join('|', names)))} {string.Join('|', Sentence.Readings)} {Sentence.Entities}\n"
        + $"    read   {string.Join(" + ", Understood.Steps)} {Understood.Reading} {Understood.Confidence:0.00} ({Understood.Because})";

    string Wrong => string.Join(", ", new[] { IntentRight is false ? "intent" : null, EntitiesRight is false ? "entities" : null, ReadingRight ? null : "reading" }.OfType<string>());

    bool IsIntentRight() => Understood.Steps.Length == Sentence.Intents.Length
        && Sentence.Intents.Zip(Understood.Steps).All(pair => pair.First.Contains(pair.Second.Name));

    static bool IsDestructive(Intent step) => step.Name is { } name && IsDestructive(name);

    static bool IsDestructive(string intent) =>
        intent is "remove-package" or "delete-generations" or "collect-garbage" or "rollback-system" or "disable-feature" or "undo";
}
