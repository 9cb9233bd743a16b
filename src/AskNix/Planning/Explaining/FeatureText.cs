using AskNix.Features;

namespace AskNix.Planning.Explaining;

/// <summary>What a feature is in words: what it sets, what belongs to it, and how it is seen to work.</summary>
internal static class FeatureText
{
    /// <param name="feature">The feature.</param>
    /// <param name="isTrouble">Whether it is said not to work: how that is looked into comes first.</param>
    public static string Of(Feature feature, bool isTrouble)
    {
        var sets = string.Join('\n', feature.Options.Select(option => $"  {option.Key} = {option.Value};"));
        string[] parts =
        [
            $"On NixOS it takes:\n{sets}",
            .. feature.Groups.IsEmpty ? (string[])[] : [$"People who use it are members of {string.Join(", ", feature.Groups)}."],
            .. feature.Packages.IsEmpty ? (string[])[] : [$"Programs that belong to it: {string.Join(", ", feature.Packages)}."],
            .. feature.Conflicts.IsEmpty ? (string[])[] : [$"It cannot be on together with {string.Join(", ", feature.Conflicts)}."],
            .. feature.Notes,
        ];
        string[] check = feature.Check.IsEmpty ? [] : [$"Whether it works is told by: {string.Join("; ", feature.Check)}"];
        return string.Join("\n\n", isTrouble ? [.. check, .. parts] : (IEnumerable<string>)[.. parts, .. check]);
    }

    /// <summary>The files of nixpkgs that its options were read from.</summary>
    public static string SourceOf(Feature feature) => string.Join(
        ", ", feature.Declared.Values.Select(declared => $"nixpkgs {declared.File} ({declared.Commit[..12]})").Distinct(StringComparer.Ordinal));
}
