namespace Nix.Formats;

/// <summary>
/// A hash of the Merkle-Damgård kind: a state of words, into which blocks are mixed one after the other, the last one padded with the
/// length in bits (FIPS 180-4, 5.1; RFC 1321, 3).
/// </summary>
/// <typeparam name="TWord">A word of the state.</typeparam>
internal interface IBlockHash<TWord>
    where TWord : unmanaged
{
    /// <summary>In bytes.</summary>
    static abstract int BlockSize { get; }

    /// <summary>Whether words, and the length, are written with their highest byte first.</summary>
    static abstract bool IsBigEndian { get; }

    /// <summary>The state before the first block.</summary>
    static abstract ReadOnlySpan<TWord> InitialState { get; }

    /// <summary>Mixes in a whole number of blocks.</summary>
    static abstract void Compress(Span<TWord> state, ReadOnlySpan<byte> blocks);
}
