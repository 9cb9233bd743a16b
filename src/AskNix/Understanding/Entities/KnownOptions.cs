using System.Text;
using AskNix.Understanding.Names;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities;

/// <summary>The options people set by an everyday name: "timezone", "hostname", "keyboard layout". They stand in <c>Data/settings.txt</c>.</summary>
static class KnownOptions
{
    static readonly SortedLines Names = new("AskNix.settings.txt", SortedLines.FirstWord);

    /// <summary>All of them: the words of the name, and the option.</summary>
    public static readonly Lazy<IReadOnlyList<(string[] Words, string Option, string Takes)>> All = new(() =>
        [.. DataLines.Read("AskNix.settings.txt").Select(line => line[0].Split(' ')).Select(parts => (parts[0].Split('_'), parts[1], parts[2]))]);

    /// <summary>The option these words stand for, or null.</summary>
    public static string? Find(string words)
    {
        var key = words.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        foreach (var beginning in new[] { "my_", "the_", "our_", "system_", "default_", "current_", "computer_", "machine_" })
        {
            if (Named(key) is { } early)
                return early;
            key = key.StartsWith(beginning, StringComparison.Ordinal) ? key[beginning.Length..] : key;
        }

        return Named(key);
    }

    static string? Named(string key) => Names.Find(key) is { IsEmpty: false } line ? Encoding.ASCII.GetString(line).Split(' ')[1] : null;

    /// <summary>Whether the option takes a number: then one beside its name is its value.</summary>
    public static bool IsNumber(string option) => Takes(option) is "number";

    /// <summary>What the option takes: text, number, switch or list; null where it has no everyday name.</summary>
    public static string? Takes(string option) => All.Value.FirstOrDefault(known => known.Option == option).Takes;

    // "2 seconds": options count in the unit their manual names.
    static string WithoutUnit(string said) =>
        said.Split(' ') is [var word, ..] && NumberWords.Value(word.ToLowerInvariant()) is { } value && !char.IsAsciiDigit(word[0]) ? WithoutUnit($"{value}{said[word.Length..]}")
        : said.Split(' ') is [var number, "second" or "seconds" or "secs" or "sec" or "generation" or "generations" or "entries" or "percent" or "job" or "jobs" or "core" or "cores"] && number.All(char.IsAsciiDigit) ? number : said;

    /// <summary>What the person said for the option, as its type wants it.</summary>
    public static string? Value(string option, string said)
    {
        var word = said.Trim().Trim('"', '\'');
        if (word.Length == 0)
            return null;
        return option switch
        {
            "time.timeZone" when word is "null" => word,
            "time.timeZone" => OptionValues.Quote(TimeZones.Find(word) ?? word),
            "i18n.defaultLocale" => OptionValues.Quote(Locales.Find(word.StartsWith("LANG", StringComparison.OrdinalIgnoreCase) && word.Contains('=', StringComparison.Ordinal) ? word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim() : word)),
            // "Set the layout to match": a layout has a short name or one that is known.
            "services.xserver.xkb.layout" when Locales.Layout(word) is { Length: > 3 } layout && layout is not ("latam" or "dvorak" or "colemak" or "qwerty" or "azerty" or "qwertz") && !layout.Contains(',', StringComparison.Ordinal) => null,
            // The console's map of British keys is called otherwise than the desktop's.
            "console.keyMap" when word.ToLowerInvariant() is "uk" or "gb" or "british" => OptionValues.Quote("uk"),
            "services.xserver.xkb.layout" or "console.keyMap" => OptionValues.Quote(Locales.Layout(word)),
            "boot.kernelPackages" when word.StartsWith("pkgs.", StringComparison.Ordinal) => word,
            "boot.kernelPackages" => word.ToLowerInvariant() switch
            {
                "latest" or "newest" => "pkgs.linuxPackages_latest",
                "zen" => "pkgs.linuxPackages_zen",
                "lts" or "stable" or "default" => "pkgs.linuxPackages",
                "hardened" => "pkgs.linuxPackages_hardened",
                "xanmod" => "pkgs.linuxPackages_xanmod_latest",
                var version when version.All(character => char.IsAsciiDigit(character) || character is '.') => $"pkgs.linuxPackages_{version.Replace('.', '_')}",
                "rt" or "lqx" or "libre" or "testing" => $"pkgs.linuxPackages_{word.ToLowerInvariant()}",
                _ => null,
            },
            // Those that a module makes the default one are features.
            "environment.variables.EDITOR" when word.ToLowerInvariant() is "vim" or "vi" or "neovim" or "nvim" => null,
            "environment.variables.EDITOR" => OptionValues.Quote(word.ToLowerInvariant() switch { "helix" => "hx", "kakoune" => "kak", _ => said.Trim().Trim('"', '\'') }),
            "users.defaultUserShell" when word.Contains(' ', StringComparison.Ordinal) => null,
            "users.defaultUserShell" when word.StartsWith("pkgs.", StringComparison.Ordinal) => word,
            "users.defaultUserShell" => $"pkgs.{(word.ToLowerInvariant() is "bash" ? "bashInteractive" : word.ToLowerInvariant())}",
            "networking.nameservers" when word.StartsWith('[') => OptionValues.Expression(word, option),
            // What the best known ones are called, where an address belongs.
            "networking.nameservers" when word.ToLowerInvariant() is "quad9" => "[ \"9.9.9.9\" ]",
            "networking.nameservers" when word.ToLowerInvariant() is "cloudflare" => "[ \"1.1.1.1\" ]",
            "networking.nameservers" when word.ToLowerInvariant() is "google" => "[ \"8.8.8.8\" ]",
            "networking.nameservers" => $"[ {string.Join(' ', word.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(part => part is not "and").Select(OptionValues.Quote))} ]",
            "services.openssh.ports" when word.All(char.IsAsciiDigit) => $"[ {word} ]",
            "services.postgresql.package" when word.All(char.IsAsciiDigit) => $"pkgs.postgresql_{word}",
            _ when Takes(option) is "list" && !word.StartsWith('[') => $"[ {OptionValues.Quote(word)} ]",
            _ when Takes(option) is "switch" => word.ToLowerInvariant() switch { "on" or "true" or "yes" or "enabled" => "true", "off" or "false" or "no" or "disabled" => "false", _ => null },
            _ when IsNumber(option) && double.TryParse(word, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _) => word,
            // "10 entries (systemd-boot)": behind the number stands what it counts.
            _ when IsNumber(option) && word.Split(' ') is [var number, _, ..] && number.All(char.IsAsciiDigit) => number,
            _ => OptionValues.Expression(WithoutUnit(said), option),
        };
    }
}
