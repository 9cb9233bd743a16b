using AskNix.Features;

namespace AskNix.Planning.Configurations;

/// <summary>Tells whether a feature is on.</summary>
internal static class FeatureState
{
    /// <summary>Whether all its own switches are on. What it only stands on tells nothing, and a feature without switches is never told to be on.</summary>
    public static bool IsOn(Feature feature, EvaluatedSystem system)
    {
        var switches = feature.Options.Where(option => option.Value is "true" && !feature.Needs.ContainsKey(option.Key)).ToArray();
        return switches.Length > 0 && switches.All(option => system.Option(option.Key)?.On is true);
    }
}
