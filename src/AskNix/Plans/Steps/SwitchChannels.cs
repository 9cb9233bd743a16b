using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Plans.Steps;

/// <summary>Returns the channels to an earlier generation of their profile.</summary>
public sealed record SwitchChannels(string Profile, int Generation) : PlanStep
{
    [JsonIgnore]
    public override string Summary => $"return the channels to their generation {Generation}";

    [JsonIgnore]
    public override Effect Effect => Effect.Link;

    [JsonIgnore]
    public override ImmutableArray<TraditionalCommand> Commands =>
        [new(["nix-channel", "--rollback", Generation.ToString()], AsRoot: true)];
}
