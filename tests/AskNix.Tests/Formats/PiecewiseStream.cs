namespace AskNix.Tests.Formats;

/// <summary>A stream that gives as few bytes at a time as it likes, as a socket does.</summary>
internal sealed class PiecewiseStream(byte[] bytes, Random random) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Some(count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Some(buffer.Length)], cancellationToken);

    private int Some(int count) => count == 0 ? 0 : 1 + random.Next(random.Next(3) == 0 ? Math.Min(count, 9) : count);
}
