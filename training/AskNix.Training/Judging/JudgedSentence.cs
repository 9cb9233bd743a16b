using System.Collections.Immutable;

namespace AskNix.Training.Judging;

/// <summary>A sentence with the answer a careful person would give.</summary>
/// <param name="Family">The file it stands in, which names what is hard about it.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Intents">For each step the intents that are right; empty where any intent will do.</param>
/// <param name="Readings">The readings that are right, in lower case; <c>!act</c> stands for any but that one.</param>
/// <param name="Entities">What the steps hold, in the short form of <see cref="EntityText"/>; null where it is not judged.</param>
public sealed record JudgedSentence(
    string Family,
    string Text,
    ImmutableArray<ImmutableArray<string>> Intents,
    ImmutableArray<string> Readings,
    string? Entities)
{
    /// <summary>Whether carrying it out would be wrong.</summary>
    public bool MustNotAct => !Readings.Contains("act");
}
