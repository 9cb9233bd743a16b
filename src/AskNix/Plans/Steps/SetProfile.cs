using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Plans.Steps;

/// <summary>Makes a store path the newest generation of a profile; where it is that already, no other is made.</summary>
/// <param name="CurrentGeneration">The generation to return to; null where the profile is new.</param>
public sealed record SetProfile(string Profile, string Target, int? CurrentGeneration) : PlanStep
{
    [JsonIgnore]
    public override string Summary => "make it the newest generation";

    [JsonIgnore]
    public override Effect Effect => Effect.Link;

    [JsonIgnore]
    public override ImmutableArray<TraditionalCommand> Commands => [new(["nix-env", "-p", Profile, "--set", Target], AsRoot: true)];

    [JsonIgnore]
    public override ImmutableArray<PlanStep> Inverse =>
        CurrentGeneration is { } generation ? [new SwitchGeneration(Profile, generation, null)] : [];
}
