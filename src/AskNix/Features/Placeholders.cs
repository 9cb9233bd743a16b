using System.Globalization;
using System.Text.RegularExpressions;

namespace AskNix.Features;

/// <summary>Values put into the places of a feature's texts. A value is checked before it becomes part of a Nix expression.</summary>
internal static partial class Placeholders
{
    /// <summary>The text with its values, or null with the name of the first that is missing.</summary>
    public static string? Fill(string text, IReadOnlyDictionary<string, string> values, out string? missing)
    {
        string? absent = null;
        var filled = Place().Replace(text, place =>
        {
            var name = place.Groups["name"].Value;
            if (values.TryGetValue(name, out var value) && IsAllowed(name, value))
                return value;
            absent ??= name;
            return "";
        });
        missing = absent;
        return absent is null ? filled : null;
    }

    public static bool HasAny(string text) => Place().IsMatch(text);

    /// <summary>A port is a number a port can have, a user a name a user can have, a package or a kernel module the name of one; whatever else is asked for is yes or no.</summary>
    private static bool IsAllowed(string name, string value) => name switch
    {
        "port" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535,
        "user" => UserName().IsMatch(value),
        "package" or "module" => PackageName().IsMatch(value),
        _ => value is "true" or "false",
    };

    [GeneratedRegex(@"\$\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex(@"^[a-z_][a-z0-9_.'-]{0,100}\z", RegexOptions.IgnoreCase)]
    private static partial Regex PackageName();

    [GeneratedRegex(@"^[a-z_][a-z0-9_-]{0,30}\z", RegexOptions.IgnoreCase)]
    private static partial Regex UserName();
}
