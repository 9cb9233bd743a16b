namespace Nixos.Fetching;

/// <summary>The tree of a commit or a working directory, and what git knows of it (as in FetchedTree).</summary>
/// <param name="Tree">The tree.</param>
sealed record GitTree(PackedTree Tree)
{
    public long? LastModified { get; init; }

    public string? Ref { get; init; }

    public string? Rev { get; init; }

    public long? RevCount { get; init; }

    public string? DirtyRev { get; init; }
}
