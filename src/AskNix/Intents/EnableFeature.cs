using System.Collections.Immutable;

namespace AskNix.Intents;

/// <summary>Turn a feature on.</summary>
public sealed record EnableFeature(string Feature, ImmutableSortedDictionary<string, string> Options, int? Port = null)
    : FeatureIntent(Feature, Options, Port)
{
    public override string Name => "enable-feature";
}
