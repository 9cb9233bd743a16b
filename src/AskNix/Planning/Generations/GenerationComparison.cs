using System.Collections.Immutable;
using AskNix.Plans.Forecasts;
using Nixos.Generations;

namespace AskNix.Planning.Generations;

/// <summary>What changed from one generation to another.</summary>
/// <param name="From">The one it is compared with.</param>
/// <param name="To">The one that is looked at.</param>
/// <param name="Packages">Packages that came, went or changed version, by name.</param>
/// <param name="FromBytes">What the first needs in the store.</param>
/// <param name="ToBytes">What the second needs.</param>
/// <param name="Units">Units of systemd.</param>
internal sealed record GenerationComparison(
    SystemGeneration From, SystemGeneration To, ImmutableArray<PackageChange> Packages, long FromBytes, long ToBytes, UnitDifference Units)
{
    public long Bytes => ToBytes - FromBytes;

    public bool IsSame => From.Path == To.Path || (Packages.IsEmpty && Units.IsEmpty && Bytes == 0);
}
