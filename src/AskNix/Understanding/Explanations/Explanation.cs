using System.Collections.Immutable;

namespace AskNix.Understanding.Explanations;

/// <summary>Which words led to what.</summary>
/// <param name="Words">The words as they were written and as they were read.</param>
/// <param name="Clauses">The wishes the sentence was split into.</param>
/// <param name="Guess">What the classifier makes of it.</param>
public sealed record Explanation(ImmutableArray<ReadWord> Words, ImmutableArray<ReadClause> Clauses, Guess Guess);
