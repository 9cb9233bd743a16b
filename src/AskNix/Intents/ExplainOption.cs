using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>What an option means and is set to.</summary>
public sealed record ExplainOption(string Option) : Intent
{
    public override string Name => "explain-option";

    public override JsonObject Entities => new JsonObject().With("option", Option);
}
