using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;

namespace Nix.Posix;

/// <summary>
/// What a child writes to one of its outputs, read once by one reader, as bytes or as lines. What has not been read yet is held in
/// memory, so that a child is never stopped by a reader busy with its other output.
/// </summary>
public sealed class OutputQueue
{
    private readonly Channel<ReadOnlyMemory<byte>> _chunks =
        Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

    internal void Add(ReadOnlySpan<byte> bytes) => _chunks.Writer.TryWrite(bytes.ToArray());

    internal void Complete() => _chunks.Writer.TryComplete();

    /// <summary>The bytes as they come, to the end.</summary>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadChunksAsync(CancellationToken cancellationToken = default) =>
        _chunks.Reader.ReadAllAsync(cancellationToken);

    /// <summary>The lines as they are completed, without their ends (LF or CR LF); a last line without an end too. Bytes that are no UTF-8 become U+FFFD.</summary>
    public async IAsyncEnumerable<string> ReadLinesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var pending = new MemoryStream();
        await foreach (var chunk in _chunks.Reader.ReadAllAsync(cancellationToken))
        {
            var rest = chunk;
            int end;
            while ((end = rest.Span.IndexOf((byte)'\n')) >= 0)
            {
                pending.Write(rest.Span[..end]);
                yield return Take(pending);
                rest = rest[(end + 1)..];
            }
            pending.Write(rest.Span);
        }
        if (pending.Length > 0)
            yield return Take(pending);
    }

    /// <summary>Everything, to the end.</summary>
    public async Task<byte[]> ReadAllAsync(CancellationToken cancellationToken = default)
    {
        var all = new MemoryStream();
        await foreach (var chunk in _chunks.Reader.ReadAllAsync(cancellationToken))
            all.Write(chunk.Span);
        return all.ToArray();
    }

    private static string Take(MemoryStream line)
    {
        var text = Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
        line.SetLength(0);
        return text.EndsWith('\r') ? text[..^1] : text;
    }
}
