namespace Nix.Formats;

/// <summary>What a block is in the tree that BLAKE3 hashes (its paper, 2.2).</summary>
[Flags]
internal enum Blake3Flags
{
    None = 0,

    /// <summary>The first of a chunk.</summary>
    ChunkStart = 1,

    /// <summary>The last of a chunk.</summary>
    ChunkEnd = 2,

    /// <summary>The chaining values of two subtrees.</summary>
    Parent = 4,

    /// <summary>The last of all.</summary>
    Root = 8,
}
