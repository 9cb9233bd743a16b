namespace AskNix.Planning.Projects;

/// <summary>What a new configuration takes over from the machine it is written on. Null where it is not known.</summary>
/// <param name="HostName">The machine's name.</param>
/// <param name="TimeZone">Such as <c>Europe/Berlin</c>.</param>
/// <param name="UserName">The person's login name; null for root.</param>
/// <param name="Uefi">Whether it was started by UEFI.</param>
/// <param name="StateVersion">What <c>system.stateVersion</c> has to be.</param>
internal sealed record MachineTraits(string? HostName, string? TimeZone, string? UserName, bool Uefi, string StateVersion);
