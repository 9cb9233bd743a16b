using Nix.Evaluation.Flakes;

namespace Nix.Evaluation.Fetching;

/// <summary>What fetchGit takes for a repository, as a URL: also a path, and a host with a path behind a colon, as git's own commands take it.</summary>
static class GitLocation
{
    static readonly string[] Schemes = ["ssh", "http", "https", "file", "ftp", "ftps", "git"];

    /// <exception cref="FlakeReferenceException">It is none of these.</exception>
    public static string Of(string written)
    {
        if (written.StartsWith('/'))
            return "file://" + Location.EncodePath(written);
        int colon = written.IndexOf(':', StringComparison.Ordinal);
        int slash = written.IndexOf('/', StringComparison.Ordinal);
        if (colon < 0 || (slash >= 0 && slash < colon))
            return "file:" + Location.EncodePath(written);
        string before = written[..colon];
        if (before.Contains('@', StringComparison.Ordinal) && !written[colon..].StartsWith("://", StringComparison.Ordinal))
            return $"ssh://{before}/{written[(colon + 1)..].TrimStart('/')}";
        string scheme = before.StartsWith("git+", StringComparison.Ordinal) ? before[4..] : before;
        if (!Schemes.Contains(scheme, StringComparer.Ordinal) && !written[colon..].StartsWith("://", StringComparison.Ordinal))
            throw new FlakeReferenceException($"SCP-like URL '{written}' is not supported; use SSH URL syntax instead (ssh://...)");
        string url = scheme + written[colon..];
        return Location.Parse(url) is null ? throw new FlakeReferenceException($"'{url}' is not a valid URL") : url;
    }
}
