using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Fetch newer software and rebuild with it.</summary>
/// <param name="Packages">Only these; empty for everything.</param>
/// <param name="Release">A NixOS release such as <c>26.05</c>, when the person names one.</param>
public sealed record UpdateSystem(ImmutableArray<string> Packages = default, string? Release = null) : Intent
{
    public override string Name => "update-system";

    public override JsonObject Entities => new JsonObject().With("packages", Packages).With("release", Release);
}
