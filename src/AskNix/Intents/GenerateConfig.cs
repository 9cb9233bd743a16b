using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Write a configuration for a machine of this description.</summary>
public sealed record GenerateConfig(string Description) : Intent
{
    public override string Name => "generate-config";

    public override JsonObject Entities => new JsonObject().With("description", Description);
}
