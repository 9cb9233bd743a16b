using System.Text.Json;
using System.Text.Json.Nodes;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Intents;

namespace AskNix.Planning.Flakes;

/// <summary>Answers what a flake offers and what it is made from, as Nix sees it. Its lock file is not touched.</summary>
/// <remarks>
/// Data: <c>{"flake", "description", "inputs": [{"input", "source", "revision", "date"}], "outputs"}</c>; <c>outputs</c> is the object
/// that <c>nix flake show --json</c> prints.
/// </remarks>
public sealed class ShowFlakePlanner(MachineTools tools, FlakeLocator flakes) : IntentPlanner<ShowFlake>
{
    private readonly FlakeFailure _failure = new(tools);

    protected override async Task<Proposal> PlanAsync(ShowFlake intent, PlanningContext context, CancellationToken cancellation)
    {
        var flake = flakes.Find(context.Options);
        context.Report(new PhaseStarted($"reading the flake {flake.Description}"));
        var command = FlakeCommands.Show(flake.Reference, context.Options.Offline);
        var result = await tools.RunAsync(command, context.Report, cancellation);
        if (!result.Succeeded)
        {
            var problem = NixErrorReader.Read(result, ErrorCode.EvaluationFailed, command);
            return new Proposal.Refusal(await _failure.ExplainAsync(problem, flake, context, cancellation));
        }
        var outputs = Parse(result.Output, "flake show");
        var metadata = Parse(
            await tools.RunCheckedAsync(
                FlakeCommands.Metadata(flake.Reference, context.Options.Offline), ErrorCode.EvaluationFailed, context.Report, cancellation),
            "flake metadata");
        var description = metadata["description"]?.GetValue<string>();
        var inputs = Inputs(metadata);
        return new Proposal.Answer(
            FlakeOutline.Text(flake.Description, description, inputs, outputs),
            new JsonObject
            {
                ["flake"] = flake.Description,
                ["description"] = description,
                ["inputs"] = new JsonArray([.. inputs.Select(input => (JsonNode)new JsonObject
                {
                    ["input"] = input.Name,
                    ["source"] = input.Source,
                    ["revision"] = input.Revision,
                    ["date"] = input.LastModified?.ToString("yyyy-MM-dd"),
                })]),
                ["outputs"] = outputs,
            },
            ["check my flake", "update my flake"]);
    }

    private static FlakeInput[] Inputs(JsonObject metadata) =>
        metadata["locks"] is { } locks && FlakeLock.TryRead(JsonSerializer.SerializeToUtf8Bytes(locks, FlakeJson.Default.JsonNode), out var read)
            ? [.. read.Direct]
            : [];

    private static JsonObject Parse(string text, string what)
    {
        try
        {
            if (JsonNode.Parse(text) is JsonObject parsed)
                return parsed;
        }
        catch (JsonException)
        {
            // Said below: what was printed is no object.
        }
        throw new AskNixException(new Problem(
            ErrorCode.OperationFailed, $"nix {what} printed something that is not JSON.", "Look at it with --debug.", Details: text));
    }
}
