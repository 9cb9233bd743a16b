using System.Collections.Immutable;

namespace AskNix.Planning.Packages;

/// <summary>
/// Where a package may stand in another release of nixpkgs: programs of the desktops moved between sets of their own and the top level
/// over the years (<c>kate</c>, <c>libsForQt5.kate</c>, <c>kdePackages.kate</c>; <c>gnome.gedit</c>, <c>gedit</c>).
/// </summary>
public static class AttributeMoves
{
    private static readonly ImmutableArray<string> s_sets =
        ["", "kdePackages.", "libsForQt5.", "plasma5Packages.", "gnome.", "xfce.", "mate.", "cinnamon.", "pantheon.", "lxqt.", "xorg."];

    /// <summary>The other attributes, the likelier first; none for a set that nothing moves in or out of.</summary>
    public static ImmutableArray<string> Of(string attribute)
    {
        var name = attribute[(attribute.LastIndexOf('.') + 1)..];
        return s_sets.Contains(attribute[..^name.Length])
            ? [.. s_sets.Select(set => set + name).Where(other => !string.Equals(other, attribute, StringComparison.Ordinal))]
            : [];
    }
}
