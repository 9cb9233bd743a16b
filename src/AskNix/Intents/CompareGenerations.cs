using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>What changed between two generations; an absent end means now.</summary>
public sealed record CompareGenerations(int? From = null, int? To = null) : Intent
{
    public override string Name => "compare-generations";

    public override JsonObject Entities => new JsonObject().With("from", From).With("to", To);
}
