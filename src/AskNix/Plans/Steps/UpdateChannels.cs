using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Plans.Steps;

/// <summary>Fetches channels anew.</summary>
/// <param name="Profile">The channel profile.</param>
/// <param name="Channels">Names; empty for all.</param>
/// <param name="CurrentGeneration">The generation of that profile to return to; null where there is none yet.</param>
public sealed record UpdateChannels(string Profile, ImmutableArray<string> Channels, int? CurrentGeneration) : PlanStep
{
    [JsonIgnore]
    public override string Summary => Channels.IsEmpty ? "update all channels" : $"update channel {string.Join(", ", Channels)}";

    [JsonIgnore]
    public override Effect Effect => Effect.Link;

    [JsonIgnore]
    public override ImmutableArray<TraditionalCommand> Commands => [new(["nix-channel", "--update", .. Channels], AsRoot: true)];

    [JsonIgnore]
    public override ImmutableArray<PlanStep> Inverse =>
        CurrentGeneration is { } generation ? [new SwitchChannels(Profile, generation)] : [];
}
