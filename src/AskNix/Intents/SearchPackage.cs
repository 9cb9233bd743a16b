using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Which packages fit these words.</summary>
public sealed record SearchPackage(string Query) : Intent
{
    public override string Name => "search-package";

    public override JsonObject Entities => new JsonObject().With("query", Query);
}
