using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Return to an earlier generation: a numbered one, or so many steps back; neither means one step.</summary>
public sealed record RollbackSystem(int? Generation = null, int? Steps = null) : Intent
{
    public override string Name => "rollback-system";

    public override JsonObject Entities => new JsonObject().With("generation", Generation).With("steps", Steps);
}
