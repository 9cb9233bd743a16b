using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Follow another channel, such as <c>nixos-unstable</c>.</summary>
public sealed record ChangeChannel(string? Channel) : Intent
{
    public override string Name => "change-channel";

    public override JsonObject Entities => new JsonObject().With("channel", Channel);
}
