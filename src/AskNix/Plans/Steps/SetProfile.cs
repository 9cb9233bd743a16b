using System.Collections.Immutable;

namespace AskNix.Plans.Steps;

/// <summary>Makes a store path the newest generation of a profile; where it is the current one already, nothing changes.</summary>
/// <param name="CurrentGeneration">The generation to return to; null where the profile is new.</param>
public sealed record SetProfile(string Profile, string Target, int? CurrentGeneration) : PlanStep
{
    public override string Summary => "make it the newest generation";

    public override Effect Effect => Effect.Link;

    public override ImmutableArray<TraditionalCommand> Commands => [new(["nix-env", "-p", Profile, "--set", Target], AsRoot: true)];

    public override ImmutableArray<PlanStep> Inverse =>
        CurrentGeneration is { } generation ? [new SwitchGeneration(Profile, generation, null)] : [];
}
