using AskNix.Features;

namespace AskNix.Planning.Configurations;

/// <summary>Tells which of a feature's options have to be written on a machine: what it needs of others may be there already.</summary>
internal static class FeatureNeeds
{
    /// <summary>
    /// Whether an option of the feature is written. Its own always are. A switch of something else is where it is off, any other option
    /// of something else where one of those switches is off, and neither is where the machine has no such option. A value that somebody
    /// has chosen stays; a list gains what is missing in it.
    /// </summary>
    public static bool Calls(Feature feature, string option, EvaluatedSystem system)
    {
        if (!feature.Needs.TryGetValue(option, out var value))
            return true;
        return OptionAdmission.NameHere(feature, option, system) is { } here
            && (IsSwitch(value) || ListLiteral.Elements(value) is not null || system.Option(here)?.Given is not true)
            && (IsSwitch(value) ? !IsOn(option) : !feature.Needs.Any(need => IsSwitch(need.Value)) || feature.Needs.Any(need => IsSwitch(need.Value) && !IsOn(need.Key)));

        bool IsOn(string name) => system.Option(OptionAdmission.NameHere(feature, name, system) ?? name)?.On is true;
    }

    private static bool IsSwitch(string value) => value is "true";
}
