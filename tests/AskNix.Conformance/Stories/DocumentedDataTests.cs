using System.Text.RegularExpressions;
using AskNix.Conformance.Planning;

namespace AskNix.Conformance.Stories;

/// <summary>What docs/json.md says of the data of each intent is what the program prints.</summary>
public sealed partial class DocumentedDataTests(DemoHomes homes)
{
    private static readonly string[] s_sentences =
    [
        "search python", "which package has the command git", "what is htop", "try cowsay", "what is installed", "list generations", "what changed since generation 1",
        "keep generation 1", "delete generation 1", "free up disk space", "what uses my disk", "status", "why do I need systemd", "search options for firewall",
        "explain option services.openssh.enable", "what is a flake", "what does this error mean: infinite recursion encountered", "create a flake for a rust project",
        "generate a configuration for a gnome laptop", "set up home manager", "help",
    ];

    [Fact]
    public async Task Every_key_is_documented_and_every_documented_key_is_there()
    {
        using var home = await homes.TakeAsync();
        await home.ChangeAsync("install firefox");
        var documented = Row().Matches(await File.ReadAllTextAsync(Path.Combine(PlanningMachine.Repository, "docs", "json.md")))
            .ToDictionary(match => match.Groups["intent"].Value, match => Keys(match.Groups["keys"].Value), StringComparer.Ordinal);

        foreach (var sentence in s_sentences)
        {
            var answer = await home.AskAsync("-n", sentence);
            var there = answer.Data.ShouldNotBeNull($"{sentence}: {answer.Text}").AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal);
            string[] expected = answer.Intent switch
            {
                "list-generations" => ["generations"],
                "home-manager" => ["exists", "file"],
                { } intent => documented[intent],
                null => [],
            };
            there.ShouldBe(expected, ignoreOrder: false, sentence);
        }
    }

    /// <summary>Those that stand outside of brackets, which hold the keys of what is within.</summary>
    private static string[] Keys(string row) =>
        [.. Key().Matches(Explained().Replace(Inner().Replace(row, ""), "")).Select(match => match.Groups["key"].Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^\| `(?<intent>[a-z]+(?:-[a-z]+)*)` \| (?<keys>.*) \|$", RegexOptions.Multiline, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.None, 1000)]
    private static partial Regex Inner();

    [GeneratedRegex(@":.*", RegexOptions.None, 1000)]
    private static partial Regex Explained();

    [GeneratedRegex(@"`(?<key>[a-zA-Z]+)`", RegexOptions.None, 1000)]
    private static partial Regex Key();
}
