using System.Buffers;
using Nix.Formats;

namespace Nix.Store;

/// <summary>Writes to a stream that is only written asynchronously, and waits for it. Used on a thread of its own, where nobody else waits for that thread.</summary>
internal sealed class WaitingStream(Stream target, CancellationToken cancellation) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var copy = ArrayPool<byte>.Shared.Rent(buffer.Length);
        try
        {
            buffer.CopyTo(copy);
            target.WriteAsync(copy.AsMemory(0, buffer.Length), cancellation).AsTask().GetAwaiter().GetResult();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }
}
