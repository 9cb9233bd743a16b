using Nix.Evaluation;
using Nix.Evaluation.Fetching;
using Nix.Evaluation.Hosting;

namespace AskNix.Tests.Evaluation;

/// <summary>Which token a forge is shown, and how.</summary>
public sealed class AccessTokensTests
{
    [Theory]
    [InlineData("github", "github.com", "a/b", "Authorization: token plain")]
    [InlineData("github", "github.com", "owner/name", "Authorization: token ours")]
    [InlineData("github", "github.com", "owner/name2", "Authorization: token owners")]
    [InlineData("github", "github.example.org", "owner/name", null)]
    [InlineData("gitlab", "gitlab.com", "a/b", "Authorization: Bearer one")]
    [InlineData("gitlab", "gitlab.com", "group/b", "Private-token: two")]
    [InlineData("sourcehut", "git.sr.ht", "~a/b", "Authorization: Bearer three")]
    public void The_longest_name_that_begins_the_repository_decides(string type, string host, string repository, string? expected)
    {
        var header = AccessTokens.HeaderFor(Evaluator(new MemoryHost()), type, host, repository);
        (header is null ? null : $"{header.Name}: {header.Value}").ShouldBe(expected);
    }

    [Fact]
    public void A_token_without_a_kind_that_a_forge_knows_is_warned_of_and_is_its_own_kind()
    {
        var host = new MemoryHost();
        AccessTokens.HeaderFor(Evaluator(host), "gitlab", "gitlab.example.org", "a/b").ShouldBe(new FetchHeader("unknown", "unknown"));
        host.Messages.ShouldBe(["Unrecognized GitLab token type unknown"]);
    }

    static Evaluator Evaluator(MemoryHost host) => new(host, new EvaluationSettings
    {
        AccessTokens = new Dictionary<string, string>
        {
            ["github.com"] = "plain",
            ["github.com/owner"] = "owners",
            ["github.com/owner/name"] = "ours",
            ["gitlab.com"] = "OAuth2:one",
            ["gitlab.com/group"] = "PAT:two",
            ["gitlab.example.org"] = "unknown",
            ["git.sr.ht"] = "three",
        },
    });
}
