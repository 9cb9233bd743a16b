using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Plans.Steps;

/// <summary>Puts packages into a person's own profile.</summary>
/// <param name="Packages">nixpkgs attributes.</param>
/// <param name="Nixpkgs">The package set they are taken from: a path.</param>
public sealed record InstallIntoProfile(string Profile, ImmutableArray<string> Packages, string Nixpkgs, int? CurrentGeneration) : PlanStep
{
    [JsonIgnore]
    public override string Summary => $"put {string.Join(", ", Packages)} into the profile {Profile}";

    [JsonIgnore]
    public override Effect Effect => Effect.Link;

    [JsonIgnore]
    public override ImmutableArray<TraditionalCommand> Commands =>
        [new(["nix-env", "-p", Profile, "-f", Nixpkgs, "-iA", .. Packages])];

    [JsonIgnore]
    public override ImmutableArray<PlanStep> Inverse =>
        CurrentGeneration is { } generation
            ? [new SwitchGeneration(Profile, generation, null)]
            : [new RemoveFromProfile(Profile, Packages, null)];
}
