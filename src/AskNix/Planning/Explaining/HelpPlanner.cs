using System.Text.Json.Nodes;
using AskNix.Intents;
using AskNix.Planning.Packages;

namespace AskNix.Planning.Explaining;

/// <summary>Answers what can be asked, by examples in groups.</summary>
/// <remarks>Data: <c>{"groups": [{"title", "examples": [..]}]}</c>.</remarks>
public sealed class HelpPlanner : IntentPlanner<Help>
{
    private static readonly (string Title, string[] Examples)[] s_groups =
    [
        ("Packages", ["install firefox", "remove vlc", "search for a video editor", "what is ripgrep", "try cowsay", "which package has the command dig", "what is installed"]),
        ("The system", ["update my system", "rebuild my system", "roll back", "undo", "show my system status", "switch to the 26.05 channel"]),
        ("Generations and disk", ["list generations", "what changed since generation 40", "keep generation 42", "delete generations older than 30 days", "free up disk space", "why do I need openssl"]),
        ("Settings", ["enable bluetooth", "turn on ssh", "disable printing", "open port 8080", "set my time zone to Europe/Berlin", "search options for firewall", "explain option services.openssh.enable"]),
        ("Flakes and projects", ["create a flake for a rust project", "check my flake", "show my flake", "update my flake", "generate a configuration for a gnome laptop"]),
        ("Home Manager", ["set up home manager", "apply my home configuration", "list home manager generations", "roll back home manager"]),
        ("Questions", ["what is a generation", "how do I install software", "what does this error mean: infinite recursion encountered"]),
    ];

    protected override Task<Proposal> PlanAsync(Help intent, PlanningContext context, CancellationToken cancellation)
    {
        string[] lines =
        [
            "Say in your own words what you want of this machine. What would change is shown first, and nothing changes before you say yes.",
            .. s_groups.SelectMany(group => (string[])["", group.Title, .. group.Examples.Select(example => $"  ask-nix \"{example}\"")]),
            "",
            "With --dry-run the plan is only shown. ask-nix --help lists all options.",
        ];
        var data = new JsonObject
        {
            ["groups"] = new JsonArray([.. s_groups.Select(group => (JsonNode)new JsonObject
            {
                ["title"] = group.Title,
                ["examples"] = PackageJson.Texts(group.Examples),
            })]),
        };
        return Task.FromResult<Proposal>(new Proposal.Answer(string.Join('\n', lines), data));
    }
}
