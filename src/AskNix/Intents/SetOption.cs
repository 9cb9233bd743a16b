using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Give an option a value.</summary>
/// <param name="Option">Its full name; empty where none is known by what the person said.</param>
/// <param name="Value">The value as a Nix expression; null when the person did not say.</param>
public sealed record SetOption(string Option, string? Value) : Intent
{
    public override string Name => "set-option";

    public override JsonObject Entities => new JsonObject().With("option", Option.Length == 0 ? null : Option).With("value", Value);
}
