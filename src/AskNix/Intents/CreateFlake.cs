using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Write a flake for a project of this description.</summary>
public sealed record CreateFlake(string Description) : Intent
{
    public override string Name => "create-flake";

    public override JsonObject Entities => new JsonObject().With("description", Description);
}
