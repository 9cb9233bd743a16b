using System.Collections.Immutable;

namespace AskNix.Plans.Steps;

/// <summary>Runs the garbage collector: deletes every store path that no root needs.</summary>
public sealed record FreeStore : PlanStep
{
    public override string Summary => "delete what nothing needs from the store";

    public override Effect Effect => Effect.Deletion;

    public override ImmutableArray<TraditionalCommand> Commands => [new(["nix-store", "--gc"])];
}
