using System.Globalization;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Commands;

/// <summary>Generations as commands name them: <c>/nix/var/nix/profiles/system-41-link</c> is 41, <c>/run/current-system</c> is now.</summary>
static class ProfileLinks
{
    const string Profiles = "/profiles/system-";
    const string Link = "-link";

    public static Token Number(Token token)
    {
        if (!token.Text.StartsWith('/'))
            return token;
        if (token.Text.TrimEnd('/') is "/run/current-system" or "/nix/var/nix/profiles/system")
            return token.Put("now");
        var at = token.Text.IndexOf(Profiles, StringComparison.Ordinal);
        return at >= 0 && token.Text.EndsWith(Link, StringComparison.Ordinal) && token.Text.Length > at + Profiles.Length + Link.Length
            && int.TryParse(token.Text.AsSpan(at + Profiles.Length)[..^Link.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? token.Put(number.ToString(CultureInfo.InvariantCulture)) with { Number = number } : token;
    }
}
