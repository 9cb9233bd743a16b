using System.Collections.Immutable;

namespace AskNix.Benchmarking;

/// <summary>Native against traditional, side by side.</summary>
/// <param name="Runs">Measured runs of each way.</param>
public sealed record BenchmarkReport(BenchmarkConditions Conditions, int Runs, ImmutableArray<OperationResult> Operations);
