using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Which options fit these words.</summary>
public sealed record SearchOption(string Query) : Intent
{
    public override string Name => "search-option";

    public override JsonObject Entities => new JsonObject().With("query", Query);
}
