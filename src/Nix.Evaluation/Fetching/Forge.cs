using System.Text.Json;
using Nix.Evaluation.Hosting;

namespace Nix.Evaluation.Fetching;

/// <summary>
/// A repository at one of the places that hand out commits as packed files, and where these places answer (the manuals of their programming interfaces).
/// </summary>
/// <param name="input">An input of the type github, gitlab or sourcehut.</param>
/// <param name="evaluator">The evaluator.</param>
/// <param name="fetcher">Downloads.</param>
sealed class Forge(FetchInput input, Evaluator evaluator, IFetcher fetcher)
{
    readonly string owner = input.Text("owner") ?? "";
    readonly string repository = input.Text("repo") ?? "";
    readonly string host = HostOf(input);

    /// <summary>What the place is shown in each request.</summary>
    readonly FetchHeader? permission = AccessTokens.HeaderFor(evaluator, input.Type, HostOf(input), $"{input.Text("owner")}/{input.Text("repo")}");

    /// <summary>The commit that is meant: the one that is named, or the newest of a branch.</summary>
    /// <exception cref="HostException">The place does not say.</exception>
    public string Commit()
    {
        if (input.Text("rev") is { } rev)
            return rev;
        string reference = input.Text("ref") ?? "HEAD";
        return input.Type switch
        {
            "github" => Of(host == "github.com"
                ? $"https://api.{host}/repos/{owner}/{repository}/commits/{reference}"
                : $"https://{host}/api/v3/repos/{owner}/{repository}/commits/{reference}",
                answer => answer.GetProperty("sha").GetString()),
            "gitlab" => Of(
                $"https://{host}/api/v4/projects/{owner}%2F{repository}/repository/commits?ref_name={reference}",
                answer => answer.GetArrayLength() > 0 ? answer[0].GetProperty("id").GetString() : throw new HostException("No commits returned by GitLab API -- does the git ref really exist?")),
            _ => OfAdvertisement(reference),
        };
    }

    /// <summary>The tree of a commit.</summary>
    public FetchedTree TreeOf(string commit) => fetcher.Tarball(ArchiveOf(commit), permission);

    /// <summary>Where the packed tree of a commit is; on GitHub for those who show a permission where that is looked at, for the others where requests are not counted.</summary>
    string ArchiveOf(string commit) => input.Type switch
    {
        "github" when host == "github.com" && permission is not null => $"https://api.{host}/repos/{owner}/{repository}/tarball/{commit}",
        "github" when host == "github.com" => $"https://{host}/{owner}/{repository}/archive/{commit}.tar.gz",
        "github" => $"https://{host}/api/v3/repos/{owner}/{repository}/tarball/{commit}",
        "gitlab" => $"https://{host}/api/v4/projects/{owner}%2F{repository}/repository/archive.tar.gz?sha={commit}",
        _ => $"https://{host}/{owner}/{repository}/archive/{commit}.tar.gz",
    };

    string Of(string url, Func<JsonElement, string?> commit)
    {
        try
        {
            using var answer = JsonDocument.Parse(Download(url));
            return commit(answer.RootElement) ?? throw new HostException($"'{url}' names no commit");
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new HostException($"what '{url}' answers is not understood: {failure.Message}", failure);
        }
    }

    /// <summary>From the list of references that git's plain protocol of HTTP has: <c>COMMIT TAB REFERENCE</c> a line.</summary>
    string OfAdvertisement(string reference)
    {
        string place = $"https://{host}/{owner}/{repository}";
        string[] wanted = [$"refs/heads/{reference}", $"refs/tags/{reference}"];
        if (reference == "HEAD" && System.Text.Encoding.UTF8.GetString(Download($"{place}/HEAD").Span).Trim() is var head && head.StartsWith("ref: ", StringComparison.Ordinal))
            wanted = [head[5..].Trim()];
        foreach (string line in System.Text.Encoding.UTF8.GetString(Download($"{place}/info/refs").Span).Split('\n'))
        {
            if (line.Split('\t') is [var commit, var name] && wanted.Contains(name, StringComparer.Ordinal))
                return commit;
        }

        throw new HostException($"in '{input}', couldn't find ref '{reference}'");
    }

    ReadOnlyMemory<byte> Download(string url) => fetcher.File(url, permission);

    static string HostOf(FetchInput input) => input.Text("host") ?? input.Type switch
    {
        "github" => "github.com",
        "gitlab" => "gitlab.com",
        _ => "git.sr.ht",
    };
}
