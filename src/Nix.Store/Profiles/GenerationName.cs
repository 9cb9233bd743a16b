using System.Globalization;

namespace Nix.Store;

/// <summary>Names of generation links: <c>PROFILE-NUMBER-link</c>, where the profile's name may itself hold dashes and numbers.</summary>
internal static class GenerationName
{
    private const string Suffix = "-link";

    internal static string Of(string profileName, int number) => $"{profileName}-{number.ToString(CultureInfo.InvariantCulture)}{Suffix}";

    /// <summary>Whether an entry could be meant as a generation of this profile.</summary>
    internal static bool Resembles(string profileName, string name) =>
        name.Length > profileName.Length + Suffix.Length + 1
        && name.StartsWith(profileName, StringComparison.Ordinal)
        && name[profileName.Length] == '-'
        && char.IsAsciiDigit(name[profileName.Length + 1])
        && name.Contains(Suffix, StringComparison.Ordinal);

    /// <summary>
    /// The number in a name, exactly as <see cref="Of"/> writes it. Another profile's link (<c>system-2-3-link</c> of the profile
    /// system-2, seen from system) is none of ours.
    /// </summary>
    internal static int? Parse(string profileName, string name)
    {
        if (!Resembles(profileName, name) || !name.EndsWith(Suffix, StringComparison.Ordinal))
            return null;
        var digits = name[(profileName.Length + 1)..^Suffix.Length];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Of(profileName, number) == name
            ? number
            : null;
    }

    /// <summary>
    /// The number Nix reads in a name: it looks only at what stands before the first <c>-link</c>, so that <c>system-012-link.bak</c>
    /// counts as 12 (findGenerations in src/libstore/profiles.cc, and seen with 2.8 to 2.34).
    /// </summary>
    internal static int? ParseAsNix(string profileName, string name)
    {
        if (!Resembles(profileName, name))
            return null;
        var rest = name.AsSpan(profileName.Length + 1);
        return int.TryParse(rest[..rest.IndexOf(Suffix)], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
