using System.Collections.Immutable;

namespace Nixos.Generations;

/// <summary>Where a rollback leads: <see cref="Found"/>, or one of the reasons why nowhere. A closed family.</summary>
public abstract record RollbackTarget
{
    private RollbackTarget()
    {
    }

    /// <summary>There.</summary>
    /// <param name="Target">The generation to return to; its system exists.</param>
    /// <param name="From">The current one; null when the profile points at none.</param>
    public sealed record Found(SystemGeneration Target, SystemGeneration? From) : RollbackTarget;

    /// <summary>No generation has this number.</summary>
    public sealed record UnknownNumber(int Number, ImmutableArray<int> Existing) : RollbackTarget;

    /// <summary>Its link is there, its system is no longer in the store.</summary>
    public sealed record Gone(SystemGeneration Target) : RollbackTarget;

    /// <summary>It is the current one. Where another system runs (<see cref="SystemGeneration.IsRunning"/>), activating it is still worth something.</summary>
    public sealed record AlreadyCurrent(SystemGeneration Target) : RollbackTarget;

    /// <summary>There are not so many generations below the current one.</summary>
    /// <param name="Current">The current one; null when the profile points at none, so that nothing is before it.</param>
    /// <param name="Steps">How many steps back were wanted.</param>
    /// <param name="Possible">How many there are.</param>
    public sealed record NoPrevious(SystemGeneration? Current, int Steps, int Possible) : RollbackTarget;

    /// <summary>No generation is so old.</summary>
    /// <param name="Moment">When it would have had to be there.</param>
    /// <param name="Oldest">The oldest there is; null when there is none.</param>
    public sealed record NoneThen(DateTimeOffset Moment, SystemGeneration? Oldest) : RollbackTarget;

    /// <summary>Finds the one that was made last at a moment: what ran then, unless an older one had been returned to.</summary>
    /// <param name="history">The generations.</param>
    /// <param name="moment">The moment; a generation made at it is taken.</param>
    public static RollbackTarget ResolveAt(SystemHistory history, DateTimeOffset moment) =>
        history.Generations.Where(generation => generation.Date <= moment).MaxBy(generation => generation.Date) is { } target
            ? Check(history, target)
            : new NoneThen(moment, history.Generations.MinBy(generation => generation.Date));

    /// <summary>
    /// Finds it. A step back leads to the highest number below the current one, as <c>nix-env --rollback</c> goes, whether or not that
    /// generation was ever the one before.
    /// </summary>
    /// <param name="history">The generations.</param>
    /// <param name="generation">A number; goes before <paramref name="steps"/>.</param>
    /// <param name="steps">How many steps back; null for one. None, or fewer, stays where it is.</param>
    public static RollbackTarget Resolve(SystemHistory history, int? generation, int? steps)
    {
        if (generation is { } number)
        {
            return history.Find(number) is { } wanted
                ? Check(history, wanted)
                : new UnknownNumber(number, [.. history.Generations.Select(candidate => candidate.Number)]);
        }
        var count = steps ?? 1;
        var current = history.Current;
        if (count < 1 && current is not null)
            return new AlreadyCurrent(current);
        ImmutableArray<SystemGeneration> below = current is null ? [] : [.. history.Generations.Where(candidate => candidate.Number < current.Number)];
        return count >= 1 && count <= below.Length ? Check(history, below[^count]) : new NoPrevious(current, count, below.Length);
    }

    private static RollbackTarget Check(SystemHistory history, SystemGeneration target) =>
        target.IsCurrent ? new AlreadyCurrent(target)
        : !target.Exists ? new Gone(target)
        : new Found(target, history.Current);
}
