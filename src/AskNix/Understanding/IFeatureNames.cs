using System.Collections.Immutable;

namespace AskNix.Understanding;

/// <summary>What the reader needs to know of features ("bluetooth", "docker"): given by the catalogue, the best known ones without it.</summary>
public interface IFeatureNames
{
    /// <summary>The short name of the feature people mean by these words ("blue tooth", "ssh server"), or null when there is none.</summary>
    string? Resolve(string words);

    /// <summary>The feature that does what is described ("rotate my screen"), and how like that is to what people say for it (0 to 1); null where it is like none.</summary>
    (string Feature, double Likeness)? Describe(string need);

    /// <summary>The features that are nearest to what is described, the likest first; none where it shares no word with any.</summary>
    IReadOnlyList<(string Feature, double Likeness)> Near(string need, int limit) => [];

    /// <summary>The option that turns on the module of NixOS of this name, where no feature knows more of it; null where there is none.</summary>
    string? SwitchOf(string name) => null;

    /// <summary>Whether a module of NixOS of this name runs a service, and the name is neither a word people use nor a program they open.</summary>
    bool IsService(string name) => false;

    /// <summary>The options a feature stands for when it is on: option name to Nix expression; empty for an unknown feature.</summary>
    ImmutableSortedDictionary<string, string> OptionsOf(string feature);
}
