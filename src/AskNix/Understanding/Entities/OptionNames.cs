using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities;

/// <summary>Tells option names such as <c>services.openssh.enable</c> from other words with dots in them.</summary>
static class OptionNames
{
    static readonly WordSet Roots = WordTable.Set(
        """
        services networking boot hardware programs environment users time i18n nix nixpkgs security virtualisation systemd fonts console system documentation xdg home
        powerManagement powermanagement location sound zramSwap zramswap swapDevices swapdevices fileSystems filesystems qt gtk containers specialisation krb5 ids meta
        accounts wayland dconf gtk targets launchd image oci lib appstream stylix age sops
        """);

    public static bool IsName(Token token) => IsName(token.Text);

    public static bool IsName(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && dot + 1 < text.Length && Roots.Contains(text[..dot]) && !(text.StartsWith("nixpkgs.", StringComparison.Ordinal) && text[8..].Split('.')[0] is not ("config" or "overlays" or "hostPlatform" or "buildPlatform" or "system" or "pkgs" or "flake"))
            && !text.EndsWith(".nix", StringComparison.Ordinal)
            && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' or '"' or '<' or '>' or '*' or '\'');
    }

    /// <summary>What is set to turn this on or off: <c>services.openssh</c> has an <c>enable</c> of its own, <c>boot.tmp.cleanOnBoot</c> is the switch.</summary>
    public static string Switch(string option)
    {
        var parts = option.Split('.');
        var last = parts[^1];
        var saysWhat = last is "automatic" or "enable" || Array.Exists(Switches, verb => last.StartsWith(verb, StringComparison.Ordinal) && (last.Length == verb.Length || char.IsAsciiLetterUpper(last[verb.Length])));
        // Below the second level what has modules below it is in these: displays, window managers, boot loaders.
        return saysWhat || parts.Length > 3 || (parts.Length == 3 && parts[0] is not ("services" or "programs" or "hardware" or "virtualisation") && parts[1] is not ("loader" or "initrd")) ? option : $"{option}.enable";
    }

    static readonly string[] Switches = ["enable", "allow", "use", "auto", "is", "open", "clean", "run", "require", "permit", "force", "mutable", "immutable", "have", "start"];

    /// <summary>The only option among the tokens, or null.</summary>
    public static string? In(IEnumerable<Token> tokens) => tokens.FirstOrDefault(IsName)?.Text;
}
