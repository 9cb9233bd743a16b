using AskNix.Errors;
using AskNix.Intents;

namespace AskNix.Planning.Explaining;

/// <summary>Declines what is foreign or harmful, and says what can be asked instead.</summary>
public sealed class OutOfScopePlanner : IntentPlanner<OutOfScope>
{
    protected override Task<Proposal> PlanAsync(OutOfScope intent, PlanningContext context, CancellationToken cancellation) =>
        Task.FromResult<Proposal>(new Proposal.Refusal(
            new Problem(
                ErrorCode.Declined,
                context.Understood.Because is { Length: > 0 } reason
                    ? $"{reason} Nothing was changed."
                    : "That is not something this program does; nothing was changed.",
                "It looks after this NixOS machine: packages, settings, updates, generations, flakes, and questions about them. ask-nix help shows examples."),
            [.. context.Understood.Choices.IsDefault ? [] : context.Understood.Choices, "help"]));
}
