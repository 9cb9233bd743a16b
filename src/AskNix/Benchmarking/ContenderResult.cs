using System.Collections.Immutable;

namespace AskNix.Benchmarking;

/// <summary>What the runs of one way came to.</summary>
/// <param name="Shown">The command as a person would type it.</param>
/// <param name="Runs">In the order they were made; empty where it failed.</param>
/// <param name="Failure">Why there are no figures; null where there are.</param>
/// <param name="Note">What the command does less or more than ask-nix; null where it is the same.</param>
public sealed record ContenderResult(Way Way, string Shown, ImmutableArray<ProcessRun> Runs, string? Failure = null, string? Note = null)
{
    public TimeSpan Elapsed => Median.Of(Runs.Select(run => run.Elapsed));

    public TimeSpan Fastest => Runs.Min(run => run.Elapsed);

    public TimeSpan Processor => Median.Of(Runs.Select(run => run.Processor));

    public long PeakBytes => Runs.Max(run => run.PeakBytes);
}
