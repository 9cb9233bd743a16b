using System.Buffers.Binary;

namespace Nix.Formats;

/// <summary>
/// BLAKE3 with a digest of 32 bytes: the input is cut into chunks of 1 KiB, which are the leaves of a binary tree. In managed code, since OpenSSL
/// does not have it.
/// </summary>
internal sealed class Blake3 : RunningDigest
{
    private const int ChunkLength = 1024;

    /// <summary>More than enough for 2^64 bytes.</summary>
    private const int Levels = 54;

    private readonly uint[] _value = Blake3Compression.Initial.ToArray();
    private readonly byte[] _block = new byte[Blake3Compression.BlockLength];

    /// <summary>Values of the complete subtrees on the left, the largest first: one for each bit of the number of chunks.</summary>
    private readonly uint[] _subtrees = new uint[Levels * Blake3Compression.ValueLength];
    private int _depth;
    private int _blockLength;
    private int _chunkLength;
    private ulong _chunks;

    internal static byte[] Hash(ReadOnlySpan<byte> data)
    {
        using var hash = new Blake3();
        hash.Append(data);
        var digest = new byte[NixHashAlgorithm.Blake3.DigestLength()];
        hash.Finish(digest);
        return digest;
    }

    internal override void Append(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            // A full block waits for what follows, since the last one is marked.
            if (_blockLength == _block.Length)
                EndBlock();
            var taken = Math.Min(data.Length, _block.Length - _blockLength);
            data[..taken].CopyTo(_block.AsSpan(_blockLength));
            _blockLength += taken;
            data = data[taken..];
        }
    }

    internal override void Finish(Span<byte> digest)
    {
        Span<uint> value = stackalloc uint[Blake3Compression.ValueLength];
        _value.CopyTo(value);
        _block.AsSpan(_blockLength).Clear();
        var (counter, length, flags) = (_chunks, _blockLength, Start | Blake3Flags.ChunkEnd);
        for (var depth = _depth; depth > 0; depth--)
        {
            Blake3Compression.Compress(value, _block, counter, length, flags, value);
            SetParentBlock(depth - 1, value);
            Blake3Compression.Initial.CopyTo(value);
            (counter, length, flags) = (0, _block.Length, Blake3Flags.Parent);
        }
        Blake3Compression.Compress(value, _block, counter, length, flags | Blake3Flags.Root, value);
        WriteWords(value, digest);
    }

    public override void Dispose()
    {
        // Nothing but memory is held.
    }

    private Blake3Flags Start => _chunkLength == 0 ? Blake3Flags.ChunkStart : Blake3Flags.None;

    /// <summary>Mixes in a full block that something follows; after the last one of a chunk the next chunk begins.</summary>
    private void EndBlock()
    {
        var isLast = _chunkLength + _block.Length == ChunkLength;
        Blake3Compression.Compress(_value, _block, _chunks, _block.Length, isLast ? Start | Blake3Flags.ChunkEnd : Start, _value);
        _blockLength = 0;
        _chunkLength += _block.Length;
        if (!isLast)
            return;
        _chunks++;
        // Two subtrees of one size become one as soon as both are complete.
        for (var pairs = _chunks; (pairs & 1) == 0; pairs >>= 1)
        {
            SetParentBlock(--_depth, _value);
            Blake3Compression.Compress(Blake3Compression.Initial, _block, 0, _block.Length, Blake3Flags.Parent, _value);
        }
        _value.CopyTo(Subtree(_depth++));
        Blake3Compression.Initial.CopyTo(_value);
        _chunkLength = 0;
    }

    private Span<uint> Subtree(int depth) => _subtrees.AsSpan(depth * Blake3Compression.ValueLength, Blake3Compression.ValueLength);

    private void SetParentBlock(int left, ReadOnlySpan<uint> right)
    {
        WriteWords(Subtree(left), _block);
        WriteWords(right, _block.AsSpan(_block.Length / 2));
    }

    private static void WriteWords(ReadOnlySpan<uint> words, Span<byte> bytes)
    {
        for (var i = 0; i < words.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[(i * sizeof(uint))..], words[i]);
    }
}
