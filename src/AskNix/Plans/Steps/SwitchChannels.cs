using System.Collections.Immutable;

namespace AskNix.Plans.Steps;

/// <summary>Returns the channels to an earlier generation of their profile.</summary>
public sealed record SwitchChannels(string Profile, int Generation) : PlanStep
{
    public override string Summary => $"return the channels to their generation {Generation}";

    public override Effect Effect => Effect.Link;

    public override ImmutableArray<TraditionalCommand> Commands =>
        [new(["nix-channel", "--rollback", Generation.ToString()], AsRoot: true)];
}
