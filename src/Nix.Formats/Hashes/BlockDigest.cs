namespace Nix.Formats;

/// <summary>A running hash in managed code.</summary>
internal sealed class BlockDigest<THash, TWord> : RunningDigest
    where THash : IBlockHash<TWord>
    where TWord : unmanaged
{
    private readonly TWord[] _state = THash.InitialState.ToArray();
    private readonly byte[] _rest = new byte[THash.BlockSize];
    private int _restLength;
    private ulong _length;

    internal override void Append(ReadOnlySpan<byte> data)
    {
        _length += (ulong)data.Length;
        if (_restLength > 0)
        {
            var taken = Math.Min(data.Length, _rest.Length - _restLength);
            data[..taken].CopyTo(_rest.AsSpan(_restLength));
            data = data[taken..];
            _restLength += taken;
            if (_restLength < _rest.Length)
                return;
            THash.Compress(_state, _rest);
        }
        var whole = data.Length - (data.Length % THash.BlockSize);
        THash.Compress(_state, data[..whole]);
        data[whole..].CopyTo(_rest);
        _restLength = data.Length - whole;
    }

    internal override void Finish(Span<byte> digest) => MerkleDamgard.Finish<THash, TWord>(_state, _rest.AsSpan(0, _restLength), _length, digest);

    public override void Dispose()
    {
        // Nothing but memory is held.
    }
}
