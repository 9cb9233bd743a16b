using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Keep a generation from being deleted or collected; an absent number means the current one.</summary>
public sealed record PinGeneration(int? Generation = null, string? Reason = null) : Intent
{
    public override string Name => "pin-generation";

    public override JsonObject Entities => new JsonObject().With("generation", Generation).With("reason", Reason);
}
