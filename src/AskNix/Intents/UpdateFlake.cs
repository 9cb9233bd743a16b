using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Renew the flake's inputs; none named means all.</summary>
public sealed record UpdateFlake(ImmutableArray<string> Inputs = default) : Intent
{
    public override string Name => "update-flake";

    public override JsonObject Entities => new JsonObject().With("inputs", Inputs);
}
