using System.Collections.Immutable;

namespace AskNix.Intents;

/// <summary>Which packages are installed.</summary>
/// <param name="About">The packages that were asked about ("do I have git?"); all where none is named. Only what is told of the answer depends on it.</param>
public sealed record ListInstalled(ImmutableArray<string> About = default) : Intent
{
    public override string Name => "list-installed";
}
