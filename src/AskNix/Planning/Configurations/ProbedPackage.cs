using System.Collections.Immutable;

namespace AskNix.Planning.Configurations;

/// <summary>What the machine's own package set says of an attribute.</summary>
/// <param name="Exists">Whether it is a package there; where not, nothing else is said.</param>
/// <param name="Allowed">Whether the configuration lets it be built.</param>
public sealed record ProbedPackage(
    bool Exists,
    string? Name = null,
    string? Version = null,
    bool Allowed = false,
    bool Unfree = false,
    bool Broken = false,
    bool Insecure = false,
    bool Unsupported = false,
    ImmutableArray<string> Vulnerabilities = default,
    string? Description = null);
