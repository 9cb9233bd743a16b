using System.Collections.Immutable;

namespace AskNix.Planning.Configurations;

/// <summary>A system as its evaluation tells it; nothing of it has to be built.</summary>
/// <param name="Derivation">The store path of the derivation.</param>
/// <param name="Result">The store path it will have.</param>
/// <param name="StateVersion">system.stateVersion.</param>
/// <param name="Packages">environment.systemPackages.</param>
/// <param name="Warnings">What its modules warn of.</param>
/// <param name="Units">Units of the service manager by name.</param>
/// <param name="Users">The accounts of people.</param>
/// <param name="Probed">The packages asked about, in that order.</param>
/// <param name="Options">The options asked about.</param>
public sealed record EvaluatedSystem(
    string Derivation,
    string Result,
    string? StateVersion,
    ImmutableArray<EvaluatedPackage> Packages,
    ImmutableArray<string> Warnings,
    ImmutableSortedDictionary<string, EvaluatedUnit> Units,
    ImmutableArray<string> Users,
    ImmutableArray<ProbedPackage> Probed,
    ImmutableArray<ProbedOption> Options = default)
{
    /// <summary>What was told of an option; null where it was not asked about.</summary>
    public ProbedOption? Option(string name) => (Options.IsDefault ? [] : Options).FirstOrDefault(option => option.Name == name);
}
