using AskNix.Catalogue;
using AskNix.Plans.Forecasts;

namespace AskNix.Planning.Packages;

/// <summary>A package for people: a heading and one fact a line, what is not known left out.</summary>
internal static class PackageSheet
{
    private const int LongestText = 700;

    public static string Text(PackageResolution.Found found, NixpkgsLocation location, PackagePresence presence, BuildForecast? forecast)
    {
        var package = found.Package;
        (string Name, string Value)[] facts =
        [
            ("package", package.Attribute + (found.RenamedFrom is { } old ? $" (was {old})" : "")),
            ("licence", package.Licence),
            ("homepage", package.Homepage),
            ("programs", string.Join(", ", Programs(package))),
            ("from", found.OnlyHere ? "an overlay of this machine's configuration" : location.Origin + (location.Release is { } release ? $", release {release}" : "")),
            ("mind", string.Join("; ", PackageProblems.Obstacles(package).Append(found.Allowed ? "" : "the settings of this machine do not allow it").Where(text => text.Length > 0))),
            ("to use it", found.Allowed ? PackageAvailability.Text(forecast) : ""),
            ("installed", presence.Text),
        ];
        var width = facts.Max(fact => fact.Name.Length);
        string[] lines =
        [
            $"{package.PName} {package.Version}".Trim() + (package.Description.Length > 0 ? $" - {package.Description}" : ""),
            .. facts.Where(fact => fact.Value.Length > 0).Select(fact => $"  {fact.Name.PadRight(width)}  {fact.Value}"),
            .. package.LongDescription.Length > 0 ? (string[])["", Shortened(package.LongDescription)] : [],
        ];
        return string.Join('\n', lines);
    }

    /// <summary>Its commands as far as known, the main one first.</summary>
    public static IEnumerable<string> Programs(Package package) =>
        (package.MainProgram.Length > 0 ? package.Programs.Insert(0, package.MainProgram) : package.Programs).Distinct(StringComparer.Ordinal);

    private static string Shortened(string text) => text.Length <= LongestText ? text : text[..(LongestText - 1)].TrimEnd() + "…";
}
