using System.Collections.Immutable;

namespace AskNix.Plans.Steps;

/// <summary>No longer keeps a store path from the garbage collector.</summary>
public sealed record RemoveRoot(string Link, string Target, string Reason) : PlanStep
{
    public override string Summary => $"no longer keep {Target}";

    public override Effect Effect => Effect.Link;

    public override ImmutableArray<TraditionalCommand> Commands => [new(["rm", "--", Link], AsRoot: true)];

    public override ImmutableArray<PlanStep> Inverse => [new AddRoot(Link, Target, Reason)];
}
