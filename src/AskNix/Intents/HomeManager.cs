using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>A Home Manager operation: init, switch, generations or rollback.</summary>
public sealed record HomeManager(string Operation) : Intent
{
    public override string Name => "home-manager";

    public override JsonObject Entities => new JsonObject().With("operation", Operation);
}
