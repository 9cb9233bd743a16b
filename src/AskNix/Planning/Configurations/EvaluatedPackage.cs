namespace AskNix.Planning.Configurations;

/// <summary>A package of environment.systemPackages.</summary>
public sealed record EvaluatedPackage(string Name, string? Version);
