using System.Collections.Immutable;
using AskNix.Errors;

namespace AskNix.Backend;

/// <summary>What came of applying a plan.</summary>
/// <param name="Problem">What the person must know although the change stands, such as units that fail now.</param>
public sealed record ChangeOutcomeReport(Receipt Receipt, Problem? Problem, ImmutableArray<string> Suggestions);
