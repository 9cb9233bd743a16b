using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Plans.Steps;

/// <summary>No longer keeps a store path from the garbage collector.</summary>
public sealed record RemoveRoot(string Link, string Target, string Reason) : PlanStep
{
    [JsonIgnore]
    public override string Summary => $"no longer keep {Target}";

    [JsonIgnore]
    public override Effect Effect => Effect.Link;

    [JsonIgnore]
    public override ImmutableArray<TraditionalCommand> Commands => [new(["rm", "--", Link], AsRoot: true)];

    [JsonIgnore]
    public override ImmutableArray<PlanStep> Inverse => [new AddRoot(Link, Target, Reason)];
}
