namespace AskNix.Understanding.Guards;

/// <summary>Secrets that show what they are by their form: provider tokens, password hashes, a password inside an address.</summary>
static class SecretShapes
{
    static readonly string[] TokenBeginnings =
    [
        "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "sk-", "sk_live_", "sk_test_", "rk_live_", "AKIA", "ASIA", "xoxb-", "xoxp-", "xoxa-",
        "eyJ", "tskey-", "AGE-SECRET-KEY-", "npm_", "pypi-", "hf_", "AIza", "dop_v1_", "shpat_", "SG.", "ya29.",
    ];

    static readonly string[] HashBeginnings = ["$1$", "$5$", "$6$", "$y$", "$7$", "$gy$", "$2a$", "$2b$", "$2y$", "$argon2"];

    /// <summary>Where in the chunk a secret stands, or null.</summary>
    public static (int Start, int Length)? Find(ReadOnlySpan<char> chunk)
    {
        foreach (var beginning in TokenBeginnings)
        {
            var at = chunk.IndexOf(beginning, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || !char.IsAsciiLetterOrDigit(chunk[at - 1])) && TokenLength(chunk[at..]) >= beginning.Length + 12)
                return (at, TokenLength(chunk[at..]));
        }

        foreach (var beginning in HashBeginnings)
        {
            var at = chunk.IndexOf(beginning, StringComparison.Ordinal);
            if (at >= 0 && chunk.Length - at > beginning.Length + 8)
                return (at, chunk.Length - at);
        }

        return InAddress(chunk);
    }

    static int TokenLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '_' or '-' or '.'))
            length++;
        return length;
    }

    static (int Start, int Length)? InAddress(ReadOnlySpan<char> chunk)
    {
        var scheme = chunk.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
            return null;
        var rest = chunk[(scheme + 3)..];
        var slash = rest.IndexOf('/');
        var host = slash < 0 ? rest : rest[..slash];
        var at = host.LastIndexOf('@');
        var colon = host.IndexOf(':');
        return at > 0 && colon >= 0 && colon + 1 < at ? (scheme + 3 + colon + 1, at - colon - 1) : null;
    }
}
