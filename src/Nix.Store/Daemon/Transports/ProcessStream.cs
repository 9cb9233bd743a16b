using Nix.Posix;

namespace Nix.Store.Daemon;

/// <summary>
/// A running program's output to read and its input to write. Its end is the end of what can be read, also where it has left something running that has its
/// output open. Disposing of it kills the program: a read that waits then ends.
/// </summary>
internal sealed class ProcessStream(ChildProcess process) : Stream
{
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(1);

    private readonly Stream _input = process.StandardInput!;
    private readonly Stream _output = process.OutputStream!;
    // The caller's is not given away: a read from a pipe cannot be called off.
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _read;
    private int _filled;
    private int _isDisposed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="ProgramEndedException">It has ended, and all it wrote has been read.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_read == _filled)
        {
            _read = _filled = 0;
            _filled = await FillAsync();
        }
        var length = Math.Min(buffer.Length, _filled - _read);
        _buffer.AsSpan(_read, length).CopyTo(buffer.Span);
        _read += length;
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <exception cref="ProgramEndedException">It has ended.</exception>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await _input.WriteAsync(buffer, cancellationToken);
        }
        catch (IOException) when (Volatile.Read(ref _isDisposed) == 0)
        {
            await ThrowIfEndedAsync();
            throw;
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => _input.Write(buffer, offset, count);

    public override void Flush() => _input.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task<int> FillAsync()
    {
        var reading = _output.ReadAsync(_buffer).AsTask();
        // What it wrote last may still be on its way.
        if (await Task.WhenAny(reading, process.Exit) != reading)
            await Task.WhenAny(reading, Task.Delay(s_grace));
        if (reading.IsCompleted && await reading is var read and > 0)
            return read;
        await ThrowIfEndedAsync();
        return 0;
    }

    /// <summary>One that has closed its input or output is mostly about to end.</summary>
    private async Task ThrowIfEndedAsync()
    {
        if (await Task.WhenAny(process.Exit, Task.Delay(s_grace)) == process.Exit)
            throw new ProgramEndedException(await process.Exit);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            // By its end the pipes come to theirs: closing the one that is being read would wait for the read.
            process.Send(Signal.Kill);
            _ = process.Exit.ContinueWith(_ => process.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
        base.Dispose(disposing);
    }
}
