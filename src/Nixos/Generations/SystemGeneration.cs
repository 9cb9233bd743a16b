namespace Nixos.Generations;

/// <summary>One generation of the system profile with the facts <c>nixos-rebuild list-generations</c> shows, and where the machine stands to it.</summary>
/// <param name="Number">Its number in the profile.</param>
/// <param name="Date">
/// When its link was made, which is the time of the switch. nixos-rebuild shows the time of the store directory instead: of the build, or
/// of the download, and the same for two generations of one system.
/// </param>
/// <param name="Path">The system, as its link says; a store path unless someone made the link by hand.</param>
/// <param name="Contents">What the system says of itself.</param>
/// <param name="IsCurrent">Whether the profile points at it: it is started next time.</param>
/// <param name="IsBooted">Whether the machine was started with it or one of its specialisations.</param>
/// <param name="IsRunning">Whether it, or one of its specialisations, was activated last.</param>
/// <param name="Exists">Whether the system is still in the store.</param>
public sealed record SystemGeneration(
    int Number, DateTimeOffset Date, string Path, SystemContents Contents, bool IsCurrent, bool IsBooted, bool IsRunning, bool Exists);
