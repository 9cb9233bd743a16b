using System.Collections.Immutable;
using AskNix.Intents;
using Nixos.Generations;

namespace AskNix.Planning.Generations;

/// <summary>Which generations a wish to delete means, and which of those stay nevertheless.</summary>
/// <param name="Delete">Those that go, lowest number first.</param>
/// <param name="Kept">Those that were meant and stay, with the reason.</param>
internal sealed record GenerationSelection(ImmutableArray<SystemGeneration> Delete, ImmutableArray<(SystemGeneration Generation, string Reason)> Kept)
{
    public static GenerationSelection Of(DeleteGenerations wish, TimeSpan? olderThan, SystemHistory history, IReadOnlyList<Pin> pins, DateTimeOffset now)
    {
        ImmutableArray<SystemGeneration> meant = [.. Meant(wish, olderThan, history, now)];
        ImmutableArray<(SystemGeneration Generation, string Reason)> kept =
        [
            .. meant.Select(generation => (Generation: generation, Reason: ReasonToKeep(generation, pins)!)).Where(entry => entry.Reason is not null),
        ];
        return new GenerationSelection([.. meant.Except(kept.Select(entry => entry.Generation))], kept);
    }

    // Where a sentence says more than one thing, all of it has to be true of a generation: "older than 30 days but keep five".
    private static IEnumerable<SystemGeneration> Meant(DeleteGenerations wish, TimeSpan? olderThan, SystemHistory history, DateTimeOffset now)
    {
        IEnumerable<SystemGeneration> meant = history.Generations;
        if (!wish.Generations.IsDefaultOrEmpty)
            meant = meant.Where(generation => wish.Generations.Contains(generation.Number));
        if (wish.Keep is { } keep)
            meant = meant.Intersect(history.Generations.SkipLast(Math.Max(0, keep)));
        if (olderThan is { } age)
            meant = meant.Where(generation => now - generation.Date > age);
        return meant;
    }

    private static string? ReasonToKeep(SystemGeneration generation, IReadOnlyList<Pin> pins) =>
        generation.IsCurrent ? "it is the current one"
        : generation.IsRunning ? "it is running"
        : generation.IsBooted ? "the machine was started with it"
        : Pins.Of(generation, pins) is { } pin ? $"it is pinned ({pin.Reason})"
        : null;
}
