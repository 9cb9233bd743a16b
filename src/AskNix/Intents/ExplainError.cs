using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>What an error message means.</summary>
public sealed record ExplainError(string Text) : Intent
{
    public override string Name => "explain-error";

    public override JsonObject Entities => new JsonObject().With("text", Text);
}
