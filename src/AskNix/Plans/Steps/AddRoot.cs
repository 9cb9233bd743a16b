using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Plans.Steps;

/// <summary>Keeps a store path from the garbage collector under a link that names the reason.</summary>
public sealed record AddRoot(string Link, string Target, string Reason) : PlanStep
{
    [JsonIgnore]
    public override string Summary => $"keep {Target} ({Reason})";

    [JsonIgnore]
    public override Effect Effect => Effect.Link;

    [JsonIgnore]
    public override ImmutableArray<TraditionalCommand> Commands =>
        [new(["nix-store", "--realise", Target, "--add-root", Link, "--indirect"], AsRoot: true)];

    [JsonIgnore]
    public override ImmutableArray<PlanStep> Inverse => [new RemoveRoot(Link, Target, Reason)];
}
