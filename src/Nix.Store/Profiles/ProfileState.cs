namespace Nix.Store;

/// <summary>A profile as it was at one reading.</summary>
/// <param name="Generations">By number, lowest first.</param>
/// <param name="CurrentNumber">Which one the profile points at; null when there is no profile, or it points elsewhere.</param>
/// <param name="CurrentTarget">What the profile's link says; null when there is no link.</param>
/// <param name="Foreign">Entries that resemble generations but are none, by name.</param>
public sealed record ProfileState(
    IReadOnlyList<Generation> Generations, int? CurrentNumber, string? CurrentTarget, IReadOnlyList<ForeignEntry> Foreign)
{
    /// <summary>The generation the profile points at; null also when its link has gone.</summary>
    public Generation? Current => Generations.FirstOrDefault(generation => generation.IsCurrent);

    /// <summary>Where a rollback leads: the highest generation below the current one; null when there is none.</summary>
    public Generation? Previous => CurrentNumber is { } current
        ? Generations.LastOrDefault(generation => generation.Number < current)
        : null;
}
