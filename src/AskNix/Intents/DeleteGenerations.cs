using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Delete old generations.</summary>
/// <param name="Keep">How many of the newest stay.</param>
/// <param name="OlderThan">An age such as <c>30d</c>.</param>
/// <param name="Generations">Exactly these.</param>
public sealed record DeleteGenerations(int? Keep = null, string? OlderThan = null, ImmutableArray<int> Generations = default) : Intent
{
    public override string Name => "delete-generations";

    public override JsonObject Entities => new JsonObject().With("keep", Keep).With("olderThan", OlderThan).With("generations", Generations);
}
