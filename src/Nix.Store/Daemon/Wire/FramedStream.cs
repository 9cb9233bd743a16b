using System.Buffers.Binary;

namespace Nix.Store.Daemon;

/// <summary>
/// What is written goes out in frames: each its length (unpadded) and its bytes. <see cref="CompleteAsync"/> writes the empty frame that
/// ends it, and without it nothing has been said to be complete.
/// </summary>
internal sealed class FramedStream(WireStream target) : Stream
{
    private const int HeaderSize = 8;
    private readonly byte[] _frame = new byte[HeaderSize + (64 * 1024)];
    private int _length = HeaderSize;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var part = Math.Min(buffer.Length, _frame.Length - _length);
            buffer[..part].CopyTo(_frame.AsMemory(_length));
            _length += part;
            buffer = buffer[part..];
            if (_length == _frame.Length)
                await SendAsync();
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Written asynchronously only.");

    public override void Flush()
    {
        // What is in the last frame goes out with it; a frame per flush would only be more of them.
    }

    internal async ValueTask CompleteAsync()
    {
        if (_length > HeaderSize)
            await SendAsync();
        await SendAsync();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask SendAsync()
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_frame, (ulong)(_length - HeaderSize));
        await target.WriteAsync(_frame.AsMemory(0, _length));
        _length = HeaderSize;
    }
}
