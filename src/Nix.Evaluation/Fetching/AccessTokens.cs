using Nix.Evaluation.Hosting;

namespace Nix.Evaluation.Fetching;

/// <summary>What forges are shown as a permission (nix.conf: access-tokens).</summary>
static class AccessTokens
{
    /// <summary>The header for requests about a repository; null where there is no token for it.</summary>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="type">github, gitlab or sourcehut.</param>
    /// <param name="host">The forge.</param>
    /// <param name="repository">Owner and name.</param>
    public static FetchHeader? HeaderFor(Evaluator evaluator, string type, string host, string repository)
    {
        if (Find(evaluator.Settings.AccessTokens, host, $"{host}/{repository}") is not { } token)
            return null;
        return type switch
        {
            "github" => new FetchHeader("Authorization", $"token {token}"),
            "gitlab" => OfGitLab(evaluator, token),
            _ => new FetchHeader("Authorization", $"Bearer {token}"),
        };
    }

    /// <summary>That of the longest beginning of the place; what begins it ends where a part of it does.</summary>
    static string? Find(IReadOnlyDictionary<string, string> tokens, string host, string place) => tokens
        .Where(token => token.Key.Length > 0 && place.StartsWith(token.Key, StringComparison.Ordinal) && (place.Length == token.Key.Length || place[token.Key.Length] == '/'))
        .OrderByDescending(token => token.Key.Length)
        .Select(token => token.Value)
        .FirstOrDefault(value => value.Length > 0) ?? tokens.GetValueOrDefault(host);

    /// <summary>GitLab has two kinds of tokens, which are told apart by what stands before them.</summary>
    static FetchHeader OfGitLab(Evaluator evaluator, string token)
    {
        // One without a kind is taken for its own kind, as Nix does.
        int colon = token.IndexOf(':', StringComparison.Ordinal);
        (string kind, string rest) = colon < 0 ? (token, token) : (token[..colon], token[(colon + 1)..]);
        if (kind == "OAuth2")
            return new FetchHeader("Authorization", $"Bearer {rest}");
        if (kind == "PAT")
            return new FetchHeader("Private-token", rest);
        evaluator.Host.Warn($"Unrecognized GitLab token type {kind}", isFromProgram: false);
        return new FetchHeader(kind, rest);
    }
}
