using System.Collections.Immutable;
using AskNix.Events;

namespace AskNix.Planning.Configurations;

/// <summary>Asks a package set about packages, without a configuration.</summary>
public interface IProfileProbe
{
    /// <param name="nixpkgs">The path of the package set.</param>
    /// <param name="attributes">What to ask about.</param>
    /// <returns>One answer an attribute, in that order.</returns>
    Task<ImmutableArray<ProbedPackage>> ProbeAsync(
        string nixpkgs, ImmutableArray<string> attributes, Action<BackendEvent> report, CancellationToken cancellation);
}
