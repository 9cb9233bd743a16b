using System.Text.Json.Nodes;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Intents;

namespace AskNix.Planning.Flakes;

/// <summary>Answers whether a flake is sound by letting Nix check it: it is evaluated, and its checks are built. Its lock file is not touched.</summary>
/// <remarks>Data: <c>{"flake", "sound": true, "warnings": [..]}</c>.</remarks>
public sealed class CheckFlakePlanner(MachineTools tools, FlakeLocator flakes) : IntentPlanner<CheckFlake>
{
    private readonly FlakeFailure _failure = new(tools);

    protected override async Task<Proposal> PlanAsync(CheckFlake intent, PlanningContext context, CancellationToken cancellation)
    {
        var flake = flakes.Find(context.Options);
        context.Report(new PhaseStarted($"checking the flake {flake.Description}"));
        var command = FlakeCommands.Check(flake.Reference, context.Options.Offline);
        var result = await tools.RunAsync(command, context.Report, cancellation);
        if (!result.Succeeded)
        {
            var problem = NixErrorReader.Read(result, ErrorCode.EvaluationFailed, command);
            return new Proposal.Refusal(await _failure.ExplainAsync(problem, flake, context, cancellation));
        }
        var warnings = Warnings(result.Errors);
        var text = $"The flake {flake.Description} is sound: it evaluates, and its checks pass.";
        if (warnings.Length > 0)
            text += "\nNix warns:\n" + string.Join('\n', warnings.Select(warning => "  " + warning));
        return new Proposal.Answer(
            text,
            new JsonObject
            {
                ["flake"] = flake.Description,
                ["sound"] = true,
                ["warnings"] = new JsonArray([.. warnings.Select(warning => (JsonNode)warning)]),
            },
            ["show my flake", "update my flake"]);
    }

    // That a work tree has uncommitted changes is the normal state of one that is being worked on.
    private static string[] Warnings(string errors) =>
    [
        .. TerminalText.Plain(errors).Split('\n')
            .Where(line => line.StartsWith("warning: ", StringComparison.Ordinal))
            .Select(line => line["warning: ".Length..].Trim())
            .Where(line => !line.EndsWith("is dirty", StringComparison.Ordinal) && !line.StartsWith("not writing modified lock file", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal),
    ];
}
