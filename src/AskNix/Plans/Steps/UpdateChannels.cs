using System.Collections.Immutable;

namespace AskNix.Plans.Steps;

/// <summary>Fetches channels anew.</summary>
/// <param name="Profile">The channel profile.</param>
/// <param name="Channels">Names; empty for all.</param>
/// <param name="CurrentGeneration">The generation of that profile to return to; null where there is none yet.</param>
public sealed record UpdateChannels(string Profile, ImmutableArray<string> Channels, int? CurrentGeneration) : PlanStep
{
    public override string Summary => Channels.IsEmpty ? "update all channels" : $"update channel {string.Join(", ", Channels)}";

    public override Effect Effect => Effect.Link;

    public override ImmutableArray<TraditionalCommand> Commands => [new(["nix-channel", "--update", .. Channels], AsRoot: true)];

    public override ImmutableArray<PlanStep> Inverse =>
        CurrentGeneration is { } generation ? [new SwitchChannels(Profile, generation)] : [];
}
