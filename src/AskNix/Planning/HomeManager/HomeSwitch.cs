using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;

namespace AskNix.Planning.HomeManager;

/// <summary>Plans applying the home configuration as it stands, by the home-manager command.</summary>
internal sealed class HomeSwitch(MachineTools tools, HomeManagerProfile profile, HomeConfiguration configuration)
{
    public Proposal Plan(PlanningContext context)
    {
        if (!tools.Has("home-manager"))
        {
            return new Proposal.Refusal(
                new Problem(ErrorCode.NotAvailable, "The program home-manager is not on the search path.", HomeManagerPlanner.HowToGet));
        }
        if (Source(context) is not { } source)
        {
            return new Proposal.Refusal(
                new Problem(ErrorCode.NotAvailable, $"There is no home configuration in {configuration.Directory}.", "Let one be written: ask-nix \"set up home manager\"."),
                ["set up home manager"]);
        }
        var current = profile.Generations().FirstOrDefault(generation => generation.IsCurrent);
        ImmutableArray<PlanStep> takenBack = current is null
            ? []
            : [new RunTool($"activate home generation {current.Number} again", [HomeManagerProfile.ActivationScript(current)], null, Effect.Activation)];
        var step = new RunTool(
            "build and activate the home configuration",
            ["home-manager", "switch", .. source.Arguments, .. context.Options.Offline ? (string[])["--option", "substitute", "false"] : []],
            null, Effect.Activation, takenBack);
        return new Proposal.Change(
            new Plan(context.Sentence, $"apply the home configuration {source.Name}", [step], new Forecast()),
            new JsonObject { ["from"] = current?.Number, ["to"] = null });
    }

    private (string Name, ImmutableArray<string> Arguments)? Source(PlanningContext context)
    {
        if (context.Options.Flake is { } named)
            return (named, ["--flake", named]);
        if (context.Options.File is { } file)
            return (file, ["-f", file]);
        // The command finds its own folder by itself; naming the flake keeps it from preferring a home.nix beside it.
        if (configuration.Flake is { } flake)
            return (flake.Description, ["--flake", flake.Reference]);
        return configuration.File is { } found ? (found, []) : null;
    }
}
