using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>What something of NixOS is, or how it is done.</summary>
public sealed record ExplainConcept(string Topic) : Intent
{
    public override string Name => "explain-concept";

    public override JsonObject Entities => new JsonObject().With("topic", Topic);
}
