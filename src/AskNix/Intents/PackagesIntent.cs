using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>A wish about packages, named by attribute or, where the person only describes one, by that description with ranked candidates.</summary>
/// <param name="Packages">Attribute names in the order they were said.</param>
/// <param name="Describes">The person's description of what is needed, when no package was named.</param>
/// <param name="Candidates">Attribute names that fit the description, best first.</param>
public abstract record PackagesIntent(ImmutableArray<string> Packages, string? Describes = null, ImmutableArray<string> Candidates = default) : Intent
{
    public override JsonObject Entities =>
        new JsonObject().With("packages", Packages).With("describes", Describes).With("candidates", Candidates);
}
