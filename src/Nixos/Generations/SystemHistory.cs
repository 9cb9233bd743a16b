using System.Collections.Immutable;
using Nix.Store;

namespace Nixos.Generations;

/// <summary>The generations of the system and what the machine runs of them, read at once.</summary>
/// <param name="Generations">Lowest number first.</param>
/// <param name="CurrentTarget">What the profile's link says; null where there is no system profile.</param>
/// <param name="RunningPath">The system activated last; null where none was.</param>
/// <param name="BootedPath">The system the machine was started with; null where it is not known.</param>
/// <param name="Foreign">Entries beside the profile that resemble generations but are none.</param>
public sealed record SystemHistory(
    ImmutableArray<SystemGeneration> Generations,
    string? CurrentTarget,
    string? RunningPath,
    string? BootedPath,
    ImmutableArray<ForeignEntry> Foreign)
{
    /// <summary>The generation the profile points at; null when there is none.</summary>
    public SystemGeneration? Current => Generations.FirstOrDefault(generation => generation.IsCurrent);

    /// <summary>The newest generation of what runs now; null when it belongs to none, as after <c>nixos-rebuild test</c>.</summary>
    public SystemGeneration? Running => Generations.LastOrDefault(generation => generation.IsRunning && generation.IsCurrent)
        ?? Generations.LastOrDefault(generation => generation.IsRunning);

    /// <summary>The newest generation of what the machine was started with; null when it belongs to none.</summary>
    public SystemGeneration? Booted => Generations.LastOrDefault(generation => generation.IsBooted && generation.IsCurrent)
        ?? Generations.LastOrDefault(generation => generation.IsBooted);

    /// <summary>Whether there is anything of NixOS here.</summary>
    public bool IsEmpty => Generations.IsEmpty && CurrentTarget is null;

    /// <summary>The generation with this number; null when there is none.</summary>
    public SystemGeneration? Find(int number) => Generations.FirstOrDefault(generation => generation.Number == number);
}
