using System.Collections.Immutable;

namespace AskNix.Intents;

/// <summary>Use these packages once, without installing them.</summary>
public sealed record TryPackage(ImmutableArray<string> Packages, string? Describes = null, ImmutableArray<string> Candidates = default)
    : PackagesIntent(Packages, Describes, Candidates)
{
    public override string Name => "try-package";
}
