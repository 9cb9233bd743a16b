using System.Buffers.Binary;
using System.Text;
using Nix.Formats;

namespace Nix.Store.Daemon;

/// <summary>
/// Reads the primitives of the worker protocol: numbers are 64 bits, little-endian; a text is its length, its bytes, and zeros up to a
/// multiple of eight; a list is its count and its elements. Nothing is allocated for what a length or a count only promises.
/// </summary>
/// <param name="stream">Where it comes from; read ahead of what is asked for.</param>
/// <param name="storeDirectory">The directory that store paths must be in.</param>
/// <param name="limits">What is taken at most.</param>
internal sealed class WireReader(WireStream stream, string storeDirectory, WireLimits limits)
{
    private const int NumberSize = 8;
    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _start;
    private int _end;
    private long _taken;

    internal string StoreDirectory => storeDirectory;

    /// <summary>How often something has come: tells a peer that works from one that is silent.</summary>
    internal long Arrivals { get; private set; }

    /// <summary>Whether bytes have come that nobody has asked for.</summary>
    internal bool HasBuffered => _end > _start;

    /// <summary>Counts what follows towards <see cref="WireLimits.Answer"/> anew.</summary>
    internal void BeginAnswer() => _taken = 0;

    /// <exception cref="DaemonLostException">It ends in the middle; as for every method here.</exception>
    internal ValueTask<ulong> ReadNumberAsync()
    {
        return _end - _start >= NumberSize ? new(TakeNumber()) : Slow();

        async ValueTask<ulong> Slow()
        {
            await FillAsync(NumberSize);
            return TakeNumber();
        }
    }

    /// <summary>A number of which only 0 and 1 have a meaning; others count as 1, as Nix counts them.</summary>
    internal async ValueTask<bool> ReadFlagAsync() => await ReadNumberAsync() != 0;

    /// <summary>A number that is a size or a time, and must not be larger than <paramref name="maximum"/>.</summary>
    internal async ValueTask<long> ReadSizeAsync(long maximum = long.MaxValue)
    {
        var number = await ReadNumberAsync();
        return number <= (ulong)maximum ? (long)number : throw new DaemonProtocolException($"the number {number} is too large");
    }

    /// <summary>Bytes that are no UTF-8 become U+FFFD.</summary>
    internal async ValueTask<string> ReadTextAsync()
    {
        var length = await ReadLengthAsync();
        var padded = Padded(length);
        if (padded <= _buffer.Length)
        {
            if (_end - _start < padded)
                await FillAsync(padded);
            return TakeText(length, padded);
        }
        var bytes = await ReadLongAsync(length);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, length);
    }

    /// <summary>The whole path of something in the store directory.</summary>
    internal async ValueTask<string> ReadStorePathAsync() => CheckPath(await ReadTextAsync());

    /// <summary>As <see cref="ReadStorePathAsync"/>; an empty text stands for none.</summary>
    internal async ValueTask<string?> ReadOptionalStorePathAsync() => await ReadTextAsync() is { Length: > 0 } path ? CheckPath(path) : null;

    internal async ValueTask<IReadOnlyList<T>> ReadListAsync<T>(Func<ValueTask<T>> readElement)
    {
        var count = await ReadSizeAsync();
        List<T> list = [];
        for (long i = 0; i < count; i++)
            list.Add(await readElement());
        return list;
    }

    internal ValueTask<IReadOnlyList<string>> ReadTextsAsync() => ReadListAsync(ReadTextAsync);

    internal ValueTask<IReadOnlyList<string>> ReadStorePathsAsync() => ReadListAsync(ReadStorePathAsync);

    /// <summary>A text of any length, passed on with its length and padding as it came, without being kept.</summary>
    internal async ValueTask CopyTextAsync(Stream target)
    {
        var number = await ReadNumberAsync();
        if (number > long.MaxValue - NumberSize)
            throw new DaemonProtocolException($"a text of {number} bytes is too long");
        var length = new byte[NumberSize];
        BinaryPrimitives.WriteUInt64LittleEndian(length, number);
        await target.WriteAsync(length);
        for (var left = ((long)number + 7) & ~7L; left > 0;)
        {
            if (_start == _end)
                await FillAsync(1);
            var part = (int)Math.Min(left, _end - _start);
            await target.WriteAsync(_buffer.AsMemory(_start, part));
            _start += part;
            left -= part;
        }
    }

    private static int Padded(int length) => (length + 7) & ~7;

    private async ValueTask<int> ReadLengthAsync()
    {
        var length = await ReadNumberAsync();
        if (length > (ulong)limits.Text)
            throw new DaemonProtocolException($"a text of {length} bytes is longer than the {limits.Text} that are taken");
        return (int)length;
    }

    private ulong TakeNumber()
    {
        Count(NumberSize);
        var number = BinaryPrimitives.ReadUInt64LittleEndian(_buffer.AsSpan(_start));
        _start += NumberSize;
        return number;
    }

    private string TakeText(int length, int padded)
    {
        Count(padded);
        var bytes = _buffer.AsSpan(_start, padded);
        _start += padded;
        CheckPadding(bytes[length..]);
        return Encoding.UTF8.GetString(bytes[..length]);
    }

    private async ValueTask<MemoryStream> ReadLongAsync(int length)
    {
        // Grows with what has really come.
        var bytes = new MemoryStream();
        Count(length);
        for (var left = Padded(length); left > 0;)
        {
            if (_start == _end)
                await FillAsync(1);
            var part = Math.Min(left, _end - _start);
            bytes.Write(_buffer, _start, part);
            _start += part;
            left -= part;
        }
        CheckPadding(bytes.GetBuffer().AsSpan(length, Padded(length) - length));
        return bytes;
    }

    private string CheckPath(string path) => StorePath.TryParse(path, storeDirectory, out _)
        ? path
        : throw new DaemonProtocolException($"'{Shortened(path)}' is no path of the store {storeDirectory}");

    private static string Shortened(string text) => text.Length <= 200 ? text : string.Concat(text.AsSpan(0, 200), "...");

    private static void CheckPadding(ReadOnlySpan<byte> padding)
    {
        if (padding.ContainsAnyExcept((byte)0))
            throw new DaemonProtocolException("the bytes after a text are not zero");
    }

    private void Count(int bytes)
    {
        _taken += bytes;
        if (_taken > limits.Answer)
            throw new DaemonProtocolException($"an answer is longer than the {limits.Answer} bytes that are taken");
    }

    /// <summary>Makes at least so many bytes be there.</summary>
    private async ValueTask FillAsync(int wanted)
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }
        else if (_start + wanted > _buffer.Length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        while (_end - _start < wanted)
        {
            _end += await stream.ReadAsync(_buffer.AsMemory(_end));
            Arrivals++;
        }
    }
}
