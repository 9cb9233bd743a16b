using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Apply the configuration as it stands.</summary>
/// <param name="Action">switch, boot, test, build or dry-build.</param>
/// <param name="Specialisation">The variant to activate, when named.</param>
public sealed record RebuildSystem(string Action, string? Specialisation = null) : Intent
{
    public override string Name => "rebuild-system";

    public override JsonObject Entities => new JsonObject().With("action", Action).With("specialisation", Specialisation);
}
