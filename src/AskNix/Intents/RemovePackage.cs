using System.Collections.Immutable;

namespace AskNix.Intents;

/// <summary>No longer have these packages.</summary>
public sealed record RemovePackage(ImmutableArray<string> Packages, string? Describes = null, ImmutableArray<string> Candidates = default)
    : PackagesIntent(Packages, Describes, Candidates)
{
    public override string Name => "remove-package";
}
