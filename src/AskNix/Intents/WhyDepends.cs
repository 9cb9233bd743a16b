using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Why a package (absent: the system) needs another.</summary>
public sealed record WhyDepends(string? Package, string? Dependency) : Intent
{
    public override string Name => "why-depends";

    public override JsonObject Entities => new JsonObject().With("package", Package).With("dependency", Dependency);
}
