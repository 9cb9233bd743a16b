using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Plans.Steps;

/// <summary>Takes packages out of a person's own profile.</summary>
/// <param name="Names">Package names as the profile knows them.</param>
public sealed record RemoveFromProfile(string Profile, ImmutableArray<string> Names, int? CurrentGeneration) : PlanStep
{
    [JsonIgnore]
    public override string Summary => $"take {string.Join(", ", Names)} out of the profile {Profile}";

    [JsonIgnore]
    public override Effect Effect => Effect.Link;

    [JsonIgnore]
    public override ImmutableArray<TraditionalCommand> Commands => [new(["nix-env", "-p", Profile, "-e", .. Names])];

    [JsonIgnore]
    public override ImmutableArray<PlanStep> Inverse => CurrentGeneration is { } generation ? [new SwitchGeneration(Profile, generation, null)] : [];
}
