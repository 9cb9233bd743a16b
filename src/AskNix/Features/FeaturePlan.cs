using System.Collections.Immutable;

namespace AskNix.Features;

/// <summary>A feature with its values filled in.</summary>
/// <param name="Options">Option name to Nix expression, the person's group memberships among them.</param>
/// <param name="Check">Commands that tell afterwards whether it works.</param>
/// <param name="Missing">Values that have to be asked for first; the options that need them are not in <paramref name="Options"/>.</param>
public sealed record FeaturePlan(ImmutableSortedDictionary<string, string> Options, ImmutableArray<string> Check, ImmutableArray<string> Missing);
