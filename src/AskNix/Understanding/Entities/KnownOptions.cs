using System.Collections.Frozen;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities;

/// <summary>The options people set by an everyday name: "timezone", "hostname", "keyboard layout".</summary>
static class KnownOptions
{
    static readonly FrozenDictionary<string, string> ByName = WordTable.Map(
        """
        timezone time_zone tz zone = time.timeZone
        hostname = networking.hostName
        locale language lang system_language default_locale system_locale display_language = i18n.defaultLocale
        keymap console_keymap console_layout = console.keyMap
        keyboard keyboard_layout keyboard_language layout xkb_layout keyboard_map keyboard_mapping = services.xserver.xkb.layout
        kernel linux_kernel kernel_version = boot.kernelPackages
        shell default_shell login_shell user_shell = users.defaultUserShell
        console_font = console.font
        boot_timeout bootloader_timeout grub_timeout boot_menu_timeout boot_loader_timeout menu_timeout = boot.loader.timeout
        boot_menu boot_entries boot_menu_entries configuration_limit boot_limit = boot.loader.systemd-boot.configurationLimit
        max_jobs build_jobs parallel_builds parallel_jobs = nix.settings.max-jobs
        build_cores cores number_of_cores = nix.settings.cores
        swappiness vm.swappiness = boot.kernel.sysctl."vm.swappiness"
        dns nameserver nameservers dns_server dns_servers = networking.nameservers
        domain domain_name = networking.domain
        default_gateway gateway = networking.defaultGateway
        default_editor editor = environment.variables.EDITOR
        state_version stateversion system.stateversion = system.stateVersion
        """);

    /// <summary>The option these words stand for, or null.</summary>
    public static string? Find(string words)
    {
        var key = words.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        foreach (var beginning in new[] { "my_", "the_", "our_", "system_", "default_", "current_", "computer_", "machine_" })
        {
            if (ByName.TryGetValue(key, out var early))
                return early;
            key = key.StartsWith(beginning, StringComparison.Ordinal) ? key[beginning.Length..] : key;
        }

        return ByName.GetValueOrDefault(key);
    }

    /// <summary>Whether the option takes a number: then one beside its name is its value.</summary>
    public static bool IsNumber(string option) => option is "boot.loader.timeout" or "boot.loader.systemd-boot.configurationLimit" or "nix.settings.max-jobs" or "nix.settings.cores" or "boot.kernel.sysctl.\"vm.swappiness\"";

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
            // "10 entries (systemd-boot)": behind the number stands what it counts.
            _ when IsNumber(option) && word.Split(' ') is [var number, _, ..] && number.All(char.IsAsciiDigit) => number,
            _ => OptionValues.Expression(WithoutUnit(said), option),
        };
    }
}
