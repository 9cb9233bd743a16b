using System.Collections.Immutable;
using AskNix.Engines.Traditional;

namespace AskNix.Engines.Native;

/// <summary>Under which conditions something is evaluated, besides what the machine's settings say.</summary>
/// <param name="Offline">Nothing is fetched.</param>
/// <param name="HasFlakes">Whether flakes may be used whatever the settings say.</param>
/// <param name="IsPure">Whether nothing may be looked at but what has a hash, as in a flake.</param>
/// <param name="Configuration">The file that <c>nixos-config</c> stands for; null for the machine's own.</param>
/// <param name="Nixpkgs">The package set that <c>nixpkgs</c> stands for; null for the machine's own.</param>
public sealed record EvaluationConditions(bool Offline, bool HasFlakes = false, bool IsPure = false, string? Configuration = null, string? Nixpkgs = null)
{
    /// <summary>Entries of the search path before those of the machine.</summary>
    public ImmutableArray<string> SearchPath => Configuration is null ? [] : SystemQuestion.SearchPath(Configuration, Nixpkgs);

    /// <summary>Settings of Nix that hold over those of its files.</summary>
    public ImmutableArray<(string Name, string Value)> Settings =>
    [
        .. Offline ? [("substitute", "false")] : ImmutableArray<(string, string)>.Empty,
        .. IsPure ? [("pure-eval", "true")] : ImmutableArray<(string, string)>.Empty,
        .. HasFlakes ? [("extra-experimental-features", FlakeFeatures.Names)] : ImmutableArray<(string, string)>.Empty,
    ];
}
