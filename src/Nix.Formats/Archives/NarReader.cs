using System.Buffers;

namespace Nix.Formats;

/// <summary>Reads archives from streams into sinks, and not one byte further, so that what follows in the stream can be read.</summary>
public static class NarReader
{
    private const int BufferSize = 1 << 16;

    /// <summary>Reads one archive.</summary>
    /// <exception cref="NarException">It is none, or the stream ends within it.</exception>
    public static void Read(Stream input, INarSink sink)
    {
        var parser = new NarParser();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (!parser.IsComplete)
            {
                var read = input.Read(buffer, 0, (int)Math.Min(parser.BytesToCome, buffer.Length));
                if (read == 0)
                    parser.End();
                Tell(parser, buffer.AsSpan(0, read), sink);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>As <see cref="Read(Stream, INarSink)"/>, without waiting for the stream. The sink is called between reads.</summary>
    /// <exception cref="NarException">It is none, or the stream ends within it.</exception>
    public static async Task ReadAsync(Stream input, INarSink sink, CancellationToken cancellation)
    {
        var parser = new NarParser();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (!parser.IsComplete)
            {
                var wanted = (int)Math.Min(parser.BytesToCome, buffer.Length);
                var read = await input.ReadAsync(buffer.AsMemory(0, wanted), cancellation);
                if (read == 0)
                    parser.End();
                Tell(parser, buffer.AsSpan(0, read), sink);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads an archive that lies in memory, as a whole.</summary>
    /// <exception cref="NarException">It is none, or something follows it.</exception>
    public static void Read(ReadOnlySpan<byte> archive, INarSink sink)
    {
        var parser = new NarParser();
        var rest = archive;
        Tell(parser, ref rest, sink);
        parser.End();
        if (rest.Length > 0)
            throw new NarException($"{rest.Length} bytes follow it", parser.Position);
    }

    private static void Tell(NarParser parser, ReadOnlySpan<byte> input, INarSink sink) => Tell(parser, ref input, sink);

    private static void Tell(NarParser parser, ref ReadOnlySpan<byte> input, INarSink sink)
    {
        while (parser.Read(ref input) is { Kind: not (NarEventKind.MoreNeeded or NarEventKind.End) } found)
            found.TellTo(sink);
    }
}
