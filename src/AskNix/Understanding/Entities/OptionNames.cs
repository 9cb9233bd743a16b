using System.Collections.Frozen;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities;

/// <summary>Tells option names such as <c>services.openssh.enable</c> from other words with dots in them.</summary>
static class OptionNames
{
    static readonly FrozenSet<string> Roots = WordTable.Set(
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

    /// <summary>The only option among the tokens, or null.</summary>
    public static string? In(IEnumerable<Token> tokens) => tokens.FirstOrDefault(IsName)?.Text;
}
