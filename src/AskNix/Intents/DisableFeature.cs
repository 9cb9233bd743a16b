using System.Collections.Immutable;

namespace AskNix.Intents;

/// <summary>Turn a feature off.</summary>
public sealed record DisableFeature(string Feature, ImmutableSortedDictionary<string, string> Options, int? Port = null)
    : FeatureIntent(Feature, Options, Port)
{
    public override string Name => "disable-feature";
}
