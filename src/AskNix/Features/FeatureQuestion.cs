using System.Collections.Immutable;

namespace AskNix.Features;

/// <summary>Something about a feature that only the person can know.</summary>
/// <param name="Name">The place in the feature's options that the answer fills.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Choices">What can be answered.</param>
public sealed record FeatureQuestion(string Name, string Question, ImmutableArray<FeatureChoice> Choices);
