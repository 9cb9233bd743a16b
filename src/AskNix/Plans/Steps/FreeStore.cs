using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Plans.Steps;

/// <summary>Runs the garbage collector: deletes every store path that no root needs.</summary>
public sealed record FreeStore : PlanStep
{
    [JsonIgnore]
    public override string Summary => "delete what nothing needs from the store";

    [JsonIgnore]
    public override Effect Effect => Effect.Deletion;

    [JsonIgnore]
    public override ImmutableArray<TraditionalCommand> Commands => [new(["nix-store", "--gc"])];
}
