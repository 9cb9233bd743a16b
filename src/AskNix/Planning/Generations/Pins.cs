using System.Globalization;
using System.Text;
using Nix.Posix;
using Nixos.Generations;
using Nixos.Machines;

namespace AskNix.Planning.Generations;

/// <summary>The pins of a machine, and the names of new ones.</summary>
public sealed class Pins(Machine machine)
{
    private const string Prefix = "generation-";
    private const string Separator = "--";
    private const int LongestReason = 60;

    /// <summary>All pins by number; entries with other names are none. Empty where the folder cannot be read.</summary>
    public IReadOnlyList<Pin> Read()
    {
        try
        {
            return Directory.Exists(machine.PinDirectory)
                ? [.. Directory.EnumerateFileSystemEntries(machine.PinDirectory).Select(Read).OfType<Pin>().OrderBy(pin => pin.Generation).ThenBy(pin => pin.Link, StringComparer.Ordinal)]
                : [];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The pin that keeps a generation; null where none does.</summary>
    public static Pin? Of(SystemGeneration generation, IEnumerable<Pin> pins) => pins.FirstOrDefault(pin => pin.StorePath == generation.Path);

    /// <summary>The link of a new pin; a name that is taken, as after numbers began anew, gets a number of its own.</summary>
    public string LinkFor(int generation, string reason)
    {
        var name = Path.Combine(machine.PinDirectory, $"{Prefix}{generation}{Separator}{Slug(reason)}");
        var link = name;
        for (var next = 2; FileStatus.TryOf(link, followLinks: false) is not null; next++)
            link = $"{name}-{next}";
        return link;
    }

    private static Pin? Read(string link)
    {
        var name = Path.GetFileName(link);
        var separator = name.IndexOf(Separator, StringComparison.Ordinal);
        if (separator < 0 || !name.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        return int.TryParse(name.AsSpan(Prefix.Length, separator - Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && DurableLink.ReadLink(link) is { } target
                ? new Pin(link, number, name[(separator + Separator.Length)..].Replace('-', ' '), target)
                : null;
    }

    // The reason becomes part of a file name: small letters, digits and single dashes, whatever it was written in.
    private static string Slug(string reason)
    {
        var slug = new StringBuilder();
        foreach (var rune in reason.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(Rune.ToLowerInvariant(rune));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length >= LongestReason)
                break;
        }
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "pinned" : text;
    }
}
