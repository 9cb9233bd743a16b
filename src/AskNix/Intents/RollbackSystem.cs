using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Return to an earlier generation: a numbered one, so many steps back, or what ran at a moment; none of them means one step.</summary>
/// <param name="Generation">Its number.</param>
/// <param name="Steps">How many steps back.</param>
/// <param name="At">
/// A moment in the past, as <see cref="Planning.Generations.PastMoment"/> reads it. No entity: it becomes a generation's number only on the machine.
/// </param>
public sealed record RollbackSystem(int? Generation = null, int? Steps = null, string? At = null) : Intent
{
    public override string Name => "rollback-system";

    public override JsonObject Entities => new JsonObject().With("generation", Generation).With("steps", Steps);
}
