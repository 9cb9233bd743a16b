using System.Text.Json.Nodes;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;
using Nixos.Machines;

namespace AskNix.Planning.Generations;

/// <summary>
/// Keeps a generation's system from the garbage collector, whatever becomes of the generation. Data: <c>generation</c>, <c>path</c>,
/// <c>reason</c>, <c>link</c> (where the pin is kept) and <c>pinned</c>: whether it was pinned
/// already.
/// </summary>
public sealed class PinGenerationPlanner(Machine machine, GenerationFacts facts) : IntentPlanner<PinGeneration>
{
    private readonly Pins _pins = new(machine);

    protected override async Task<Proposal> PlanAsync(PinGeneration intent, PlanningContext context, CancellationToken cancellation)
    {
        var history = await facts.ReadAsync(context, cancellation);
        var generation = intent.Generation is { } number ? history.Find(number) : history.Current;
        if (generation is null)
        {
            return new Proposal.Refusal(intent.Generation is { } unknown
                ? UnknownGeneration.Of([unknown], history)
                : new Problem(ErrorCode.UnknownGeneration, "The system profile points at no generation.", "Say which one: pin generation 12."));
        }
        if (!generation.Exists)
        {
            return new Proposal.Refusal(new Problem(
                ErrorCode.UnknownGeneration, $"Generation {generation.Number} cannot be kept: {generation.Path} is no longer in the store.", "Choose another generation."));
        }
        if (Pins.Of(generation, _pins.Read()) is { } pin)
            return new Proposal.Answer($"Generation {generation.Number} is pinned already ({pin.Reason}).", Data(generation.Number, pin, isPinned: true));

        var reason = intent.Reason ?? "pinned";
        var link = _pins.LinkFor(generation.Number, reason);
        var plan = new Plan(
            context.Sentence,
            $"Generation {generation.Number} is kept until it is unpinned",
            [new AddRoot(link, generation.Path, reason)],
            new Forecast(),
            Afterwards: [$"The pin is the link {link}; removing it ends it."]);
        return new Proposal.Change(plan, Data(generation.Number, new Pin(link, generation.Number, reason, generation.Path), isPinned: false));
    }

    private static JsonObject Data(int number, Pin pin, bool isPinned) => new()
    {
        ["generation"] = number,
        ["path"] = pin.StorePath,
        ["reason"] = pin.Reason,
        ["link"] = pin.Link,
        ["pinned"] = isPinned,
    };
}
