using System.Collections.Immutable;

namespace AskNix.Intents;

/// <summary>What these packages are.</summary>
public sealed record PackageInfo(ImmutableArray<string> Packages, string? Describes = null, ImmutableArray<string> Candidates = default)
    : PackagesIntent(Packages, Describes, Candidates)
{
    public override string Name => "package-info";
}
