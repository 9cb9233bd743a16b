namespace Nix.Evaluation.Hosting;

/// <summary>A tree that was brought from elsewhere.</summary>
/// <param name="Archive">Its NAR.</param>
public sealed record FetchedTree(ReadOnlyMemory<byte> Archive)
{
    /// <summary>Seconds since 1970; null where nothing says it.</summary>
    public long? LastModified { get; init; }

    /// <summary>The commit, in hexadecimal digits; null for what is none.</summary>
    public string? Rev { get; init; }

    /// <summary>The reference that was taken where none was asked for; null where there is none.</summary>
    public string? Ref { get; init; }

    /// <summary>How many commits lead to it; null where they are not counted.</summary>
    public long? RevCount { get; init; }

    /// <summary>The commit that a changed working directory is based on; null for others.</summary>
    public string? DirtyRev { get; init; }
}
