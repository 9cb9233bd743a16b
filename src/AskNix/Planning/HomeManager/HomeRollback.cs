using System.Text.Json.Nodes;
using AskNix.Errors;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;

namespace AskNix.Planning.HomeManager;

/// <summary>
/// Plans the way back to the home generation before the current one, by that generation's own activation script: that works with every
/// version of Home Manager and needs no evaluation.
/// </summary>
internal sealed class HomeRollback(HomeManagerProfile profile)
{
    public Proposal Plan(PlanningContext context)
    {
        var generations = profile.Generations();
        var current = generations.FirstOrDefault(generation => generation.IsCurrent) ?? generations.FirstOrDefault();
        var before = generations.FirstOrDefault(generation => current is not null && generation.Number < current.Number);
        if (current is null || before is null)
        {
            return new Proposal.Refusal(new Problem(
                ErrorCode.UnknownGeneration,
                current is null ? "There are no Home Manager generations to go back to." : $"Home generation {current.Number} is the only one: there is none to go back to."));
        }
        if (!File.Exists(HomeManagerProfile.ActivationScript(before)))
        {
            return new Proposal.Refusal(new Problem(
                ErrorCode.UnknownGeneration, $"Home generation {before.Number} is listed, but {before.Target} is no longer in the store.",
                "Choose another one: ask-nix \"list home manager generations\"."));
        }
        var back = new RunTool($"activate home generation {current.Number} again", [HomeManagerProfile.ActivationScript(current)], null, Effect.Activation);
        var step = new RunTool($"activate home generation {before.Number}", [HomeManagerProfile.ActivationScript(before)], null, Effect.Activation, [back]);
        return new Proposal.Change(
            new Plan(
                context.Sentence,
                $"go back to home generation {before.Number} of {before.CreatedAt:yyyy-MM-dd HH:mm} UTC",
                [step],
                new Forecast(),
                Afterwards: ["The home configuration itself is still the newer one: the next home-manager switch applies it again."]),
            new JsonObject { ["from"] = current.Number, ["to"] = before.Number });
    }
}
