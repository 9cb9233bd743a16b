using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Which package brings this command.</summary>
public sealed record FindCommand(string Command) : Intent
{
    public override string Name => "find-command";

    public override JsonObject Entities => new JsonObject().With("command", Command);
}
