using System.Collections.Immutable;

namespace AskNix.Intents;

/// <summary>Have these packages from now on.</summary>
public sealed record InstallPackage(ImmutableArray<string> Packages, string? Describes = null, ImmutableArray<string> Candidates = default)
    : PackagesIntent(Packages, Describes, Candidates)
{
    public override string Name => "install-package";
}
