using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Plans.Steps;

/// <summary>Points a profile at another of its generations.</summary>
public sealed record SwitchGeneration(string Profile, int To, int? From) : PlanStep
{
    [JsonIgnore]
    public override string Summary => $"make generation {To} the current one";

    [JsonIgnore]
    public override Effect Effect => Effect.Link;

    [JsonIgnore]
    public override ImmutableArray<TraditionalCommand> Commands =>
        [new(["nix-env", "-p", Profile, "--switch-generation", To.ToString()], AsRoot: true)];

    [JsonIgnore]
    public override ImmutableArray<PlanStep> Inverse => From is { } generation ? [new SwitchGeneration(Profile, generation, To)] : [];
}
