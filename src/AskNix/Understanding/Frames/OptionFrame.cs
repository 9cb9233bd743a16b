using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>An option and its value, said in any order: what the sentence talks about tells the option, what fits it is the value.</summary>
static class OptionFrame
{
    const double Sure = 0.85;
    const double Doubtful = 0.6;

    // How the names of the kernel's variables begin.
    static readonly string[] Variables = ["vm.", "fs.", "kernel.", "net.ipv4.", "net.ipv6.", "net.core."];

    static readonly WordSet Shells = WordTable.Set("zsh fish bash nushell dash ksh xonsh elvish");

    static readonly WordSet Around = WordTable.Set(
        "a an the any some my me us i we is are do does can could would should what which there have has in on for to of about that this it option options setting settings search find look show list need want please nixos set change configure lookup exist related related-to you your up");

    static readonly WordSet Languages = WordTable.Set("german english french spanish italian portuguese brazilian dutch swedish norwegian danish finnish polish czech hungarian russian ukrainian turkish greek japanese chinese korean hebrew romanian british american us uk dvorak colemak qwertz azerty");

    public static Found? Set(IReadOnlyList<Token> tokens)
    {
        var words = tokens.Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        if (OptionNames.In(tokens) is { } dotted)
            return DottedFrame.Set(tokens, dotted);
        if (tokens.FirstOrDefault(token => IsLocale(token.Text)) is { } locale && words.Overlaps(["language", "locale", "system", "format", "formats", "default", "menus", "messages"]))
            return Of("i18n.defaultLocale", locale.Text);
        if (words.Contains("swappiness") && LastNumber(tokens) is { } swappiness)
            return Of("boot.kernel.sysctl.\"vm.swappiness\"", swappiness);
        if (words.Overlaps(["governor"]) && tokens.FirstOrDefault(token => Governors.Contains(token.Word)) is { } governor)
            return Of("powerManagement.cpuFreqGovernor", OptionValues.Quote(governor.Word));
        if (words.Overlaps(["dns", "nameserver", "nameservers", "resolver"]) && tokens.Where(token => System.Net.IPAddress.TryParse(token.Text, out _) && token.Text.Length > 6).Select(token => token.Text).ToList() is { Count: > 0 } servers)
            return Of("networking.nameservers", string.Join(' ', servers));
        if (words.Overlaps(["parallel", "jobs", "simultaneous"]) && words.Overlaps(["nix", "build", "builds", "building", "builders", "jobs"]) && LastNumber(tokens) is { } jobs)
            return Of("nix.settings.max-jobs", jobs);
        if (words.Contains("root") && words.Overlaps(["ssh", "sshd", "openssh"]) && words.Overlaps(["login", "logins", "log", "access"]) && words.Overlaps(["not", "no", "never", "forbid", "deny", "disable", "disallow", "nobody", "prohibit", "block"]) && !words.Overlaps(["allow", "permit", "enable", "let", "accept", "yes", "password", "passwords"]))
            return Of("services.openssh.settings.PermitRootLogin", "\"no\"");
        if (words.Contains("boot") && SecondsIn(tokens) is { } wait)
            return Of("boot.loader.timeout", wait);
        if (words.Contains("console") && words.Overlaps(["keyboard", "keymap", "layout", "keys"]) && Language(tokens) is { } keymap)
            return Of("console.keyMap", keymap);
        if (words.Overlaps(["timezone", "clock", "zone", "time"]) && Zone(tokens) is { } zone)
            return Of("time.timeZone", zone);
        // Where no place is named beside it: "the clock shows UTC, but we are in Sydney".
        if (words.Overlaps(["utc", "gmt"]) && words.Overlaps(["server", "machine", "system", "logs", "computer"]) && Zone(tokens) is "UTC" or null)
            return Of("time.timeZone", "UTC");
        if (words.Overlaps(["keyboard", "keymap", "layout", "keys"]) && Language(tokens) is { } layout)
            return Of("services.xserver.xkb.layout", layout);
        if (words.Contains("shell") && tokens.FirstOrDefault(token => Shells.Contains(token.Word)) is { } shell)
            return Of("users.defaultUserShell", shell.Text);
        if (words.Overlaps(["language", "locale", "system", "speak", "machine", "computer", "desktop"]) && Language(tokens) is { } language && !words.Contains("keyboard"))
            return Of("i18n.defaultLocale", language);
        if (words.Overlaps(["hostname", "call", "called", "name", "named", "rename"]) && Name(tokens) is { } name)
            return new Found(new SetOption("networking.hostName", OptionValues.Quote(name)), Sure);
        if (words.Contains("kernel") && Kernel(tokens) is { } kernel)
            return Of("boot.kernelPackages", kernel);
        if (words.Overlaps(["timeout", "wait"]) && words.Contains("boot") && tokens.FirstOrDefault(token => token.Number is not null) is { } seconds)
            return Of("boot.loader.timeout", seconds.Number!.Value.ToString());
        return Variable(tokens) ?? SettingFrame.Set(tokens);
    }

    // "Raise fs.inotify.max_user_watches to 524288": a variable of the kernel is called so everywhere.
    static Found? Variable(IReadOnlyList<Token> tokens)
    {
        var at = tokens.ToList().FindIndex(token => Variables.Any(root => token.Text.StartsWith(root, StringComparison.Ordinal)) && token.Text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-' or '='));
        if (at < 0)
            return null;
        var parts = tokens[at].Text.Split('=', 2);
        var value = parts.Length == 2 ? parts[1] : LastNumber([.. tokens.Skip(at + 1)]);
        var option = $"boot.kernel.sysctl.\"{parts[0]}\"";
        return value is { Length: > 0 } && value.All(char.IsAsciiDigit) ? new Found(new SetOption(option, value), Sure) : OptionReplies.Valueless(option, Doubtful);
    }

    /// <summary>What options are looked for.</summary>
    public static string? Query(IReadOnlyList<Token> tokens)
    {
        var said = tokens.Where(token => !token.IsSeparator && !Around.Contains(token.Word)).ToList();
        return said.Count == 0 ? null : EntityReader.Text(said);
    }

    static readonly WordSet Governors = WordTable.Set("performance powersave schedutil ondemand conservative");

    static bool IsLocale(string text) => text.Length >= 5 && text[2] is '_' && char.IsAsciiLetterLower(text[0]) && char.IsAsciiLetterLower(text[1]) && char.IsAsciiLetterUpper(text[3]) && char.IsAsciiLetterUpper(text[4]) && (text.Length == 5 || text[5] is '.');

    static string? LastNumber(IReadOnlyList<Token> tokens) => tokens.LastOrDefault(token => token.Number is not null)?.Number is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

    // "Ten seconds in the boot menu"
    static string? SecondsIn(IReadOnlyList<Token> tokens)
    {
        var at = tokens.ToList().FindIndex(token => token.Word is "second" or "seconds" or "secs" or "s");
        return at > 0 && tokens[at - 1].Number is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    static Found? Of(string option, string said) => KnownOptions.Value(option, said) is { } value ? new Found(new SetOption(option, value), Sure) : null;

    static string? Zone(IReadOnlyList<Token> tokens)
    {
        for (var length = 2; length > 0; length--)
        {
            for (var at = tokens.Count - length; at >= 0; at--)
            {
                if (TimeZones.Find(EntityReader.Text(tokens.Skip(at).Take(length).Where(token => !token.IsSeparator && token.Word is not "please"))) is { } zone)
                    return zone;
            }
        }

        return null;
    }

    // "Use the zen kernel", "run linux 6.12"
    static string? Kernel(IReadOnlyList<Token> tokens) => tokens.Select(token => token.Word switch
    {
        "latest" or "newest" or "newer" => "latest",
        "zen" or "lts" or "hardened" or "xanmod" => token.Word,
        { Length: 3 or 4 } word when char.IsAsciiDigit(word[0]) && word[1] == '.' && word.Skip(2).All(char.IsAsciiDigit) => word,
        _ => null,
    }).FirstOrDefault(kernel => kernel is not null);

    // "A swiss german keyboard" is a swiss one.
    static string? Language(IReadOnlyList<Token> tokens) =>
        (tokens.FirstOrDefault(token => token.Word is "swiss") ?? tokens.LastOrDefault(token => Languages.Contains(token.Word)))?.Word;

    // The last word says it: "call this machine orion", "the machine should be named pluto".
    static string? Name(IReadOnlyList<Token> tokens) =>
        tokens.TakeWhile((token, at) => at == 0 || token.Word is not ("on" or "in" or "within" or "instead-of" or "because" or "for" or "as" or "and" or "so" or "now" or "from" or ","))
        .Where(token => !token.IsSeparator && token.Word is not "please").LastOrDefault() is { } last && last.Word is not ("hostname" or "name" or "machine" or "computer" or "it" or "this" or "called" or "named" or "network" or "lan" or "laptop" or "server" or "box")
        && last.Text.Length <= 63 && last.Text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-') && last.Text[0] != '-' ? last.Text : null;
}
