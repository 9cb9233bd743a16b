using System.Runtime.ExceptionServices;
using Nix.Formats;

namespace Nix.Store;

/// <summary>
/// Passes what is written on to another stream on a thread of its own, so that reading a tree overlaps with hashing it, or writing it out. A few buffers go
/// round: whoever writes waits when all of them are full.
/// </summary>
internal sealed class OverlappedStream : WriteOnlyStream
{
    private const int Buffers = 4, BufferSize = 1 << 18;

    private readonly byte[][] _buffers = new byte[Buffers][];
    private readonly int[] _lengths = new int[Buffers];
    private readonly SemaphoreSlim _free = new(Buffers - 1);
    private readonly SemaphoreSlim _full = new(0);
    private readonly Stream _next;
    private readonly Task _passing;
    private ExceptionDispatchInfo? _failure;
    private int _current;
    private int _used;
    private bool _isFinished;

    /// <param name="next">Where the bytes go; it is neither flushed nor closed, and nobody else's until <see cref="Finish"/>.</param>
    internal OverlappedStream(Stream next)
    {
        _next = next;
        _buffers[0] = new byte[BufferSize];
        _passing = Task.Factory.StartNew(Pass, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <exception cref="IOException">The other stream could not be written to; whatever it throws is thrown here.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var taken = Math.Min(buffer.Length, BufferSize - _used);
            buffer[..taken].CopyTo(_buffers[_current].AsSpan(_used));
            buffer = buffer[taken..];
            _used += taken;
            if (_used == BufferSize)
                HandOver();
        }
    }

    /// <summary>Waits until all is passed on; nothing may follow.</summary>
    /// <inheritdoc cref="Write"/>
    internal void Finish()
    {
        if (_used > 0)
            HandOver();
        End();
        _failure?.Throw();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            End();
            _free.Dispose();
            _full.Dispose();
        }
        base.Dispose(disposing);
    }

    private void HandOver()
    {
        _lengths[_current] = _used;
        _full.Release();
        _free.Wait();
        _current = (_current + 1) % Buffers;
        _buffers[_current] ??= new byte[BufferSize];
        _used = 0;
        _failure?.Throw();
    }

    private void End()
    {
        if (_isFinished)
            return;
        _isFinished = true;
        // An empty buffer is the last one.
        _lengths[_current] = 0;
        _full.Release();
        _passing.Wait();
    }

    private void Pass()
    {
        for (var at = 0; ; at = (at + 1) % Buffers)
        {
            _full.Wait();
            if (_lengths[at] == 0)
                return;
            try
            {
                if (_failure is null)
                    _next.Write(_buffers[at].AsSpan(0, _lengths[at]));
            }
            catch (Exception exception)
            {
                // Whoever writes is told with the next buffer.
                _failure = ExceptionDispatchInfo.Capture(exception);
            }
            _free.Release();
        }
    }
}
