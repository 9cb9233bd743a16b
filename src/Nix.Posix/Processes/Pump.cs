using Microsoft.Win32.SafeHandles;

namespace Nix.Posix;

/// <summary>
/// Moves one child's input and outputs on one thread that sleeps in poll(2). It ends when all are at their end, when told to, or, since a
/// grandchild may keep an output open for ever, once the child has ended and nothing has come for a second.
/// </summary>
internal sealed unsafe class Pump : IDisposable
{
    private const int QuietMilliseconds = 1000;
    private const int BufferSize = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly SafeFileHandle _wake = LibcProcess.Event();
    private readonly SafeFileHandle?[] _pipes;
    private readonly OutputQueue?[] _queues;
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ReadOnlyMemory<byte> _input;
    private volatile bool _childEnded;
    private volatile bool _stop;

    internal Pump(
        SafeFileHandle? input,
        ReadOnlyMemory<byte> text,
        (SafeFileHandle? Pipe, OutputQueue Queue) output,
        (SafeFileHandle? Pipe, OutputQueue Queue) error)
    {
        _pipes = [input, output.Pipe, error.Pipe];
        _queues = [null, output.Queue, error.Queue];
        _input = text;
    }

    internal Task Done => _done.Task;

    internal void Start(int pid)
    {
        const int SmallStack = 256 * 1024;
        new Thread(Run, SmallStack) { IsBackground = true, Name = $"pipes of {pid}" }.Start();
    }

    internal void ChildEnded()
    {
        _childEnded = true;
        Wake();
    }

    /// <summary>Ends the thread; what it has not moved is lost.</summary>
    public void Dispose()
    {
        _stop = true;
        Wake();
    }

    private void Wake()
    {
        ulong one = 1;
        lock (_gate)
        {
            // Closed when the thread has ended: then there is nobody to wake.
            if (!_wake.IsClosed)
                _ = Libc.Write(_wake, (byte*)&one, sizeof(ulong));
        }
    }

    private void Run()
    {
        try
        {
            if (_pipes[0] is { } input)
                SetNonBlocking(input);
            while (!_stop && _pipes.Any(pipe => pipe is not null) && Turn())
            {
            }
        }
        finally
        {
            foreach (var pipe in _pipes)
                pipe?.Dispose();
            foreach (var queue in _queues)
                queue?.Complete();
            lock (_gate)
                _wake.Dispose();
            _done.SetResult();
        }
    }

    /// <returns>False when nothing is to be expected any more.</returns>
    private bool Turn()
    {
        const int WakeEntry = 3;
        var entries = stackalloc PollEntry[WakeEntry + 1];
        for (var i = 0; i < WakeEntry; i++)
        {
            entries[i].Descriptor = _pipes[i] is { } pipe ? (int)pipe.DangerousGetHandle() : -1;
            entries[i].Wanted = i == 0 ? PollEntry.Writable : PollEntry.Readable;
        }
        entries[WakeEntry].Descriptor = (int)_wake.DangerousGetHandle();
        entries[WakeEntry].Wanted = PollEntry.Readable;
        var count = LibcProcess.Poll(entries, WakeEntry + 1, _childEnded ? QuietMilliseconds : -1);
        if (count == 0)
            return false;
        if (count < 0)
            return Libc.LastError is Errno.Interrupted;
        if (entries[WakeEntry].Happened != 0)
        {
            ulong ignored;
            _ = Libc.Read(_wake, (byte*)&ignored, sizeof(ulong));
        }
        if (entries[0].Happened != 0)
            Feed();
        for (var i = 1; i < WakeEntry; i++)
        {
            if (entries[i].Happened != 0)
                Drain(i);
        }
        return true;
    }

    private void Feed()
    {
        fixed (byte* bytes = _input.Span)
        {
            var count = _input.Length == 0 ? 0 : Libc.Write(_pipes[0]!, bytes, _input.Length);
            if (count >= 0)
                _input = _input[(int)count..];
            else if (Libc.LastError is Errno.Interrupted or Errno.WouldBlock)
                return;
            else
                _input = default; // The child closed its input: it wants no more.
        }
        if (_input.Length == 0)
            Close(0);
    }

    private void Drain(int i)
    {
        fixed (byte* bytes = _buffer)
        {
            var count = Libc.Read(_pipes[i]!, bytes, BufferSize);
            if (count > 0)
                _queues[i]!.Add(_buffer.AsSpan(0, (int)count));
            else if (count == 0 || Libc.LastError is not Errno.Interrupted)
                Close(i);
        }
    }

    private void Close(int i)
    {
        _pipes[i]!.Dispose();
        _pipes[i] = null;
        _queues[i]?.Complete();
    }

    private static void SetNonBlocking(SafeFileHandle pipe)
    {
        const int SetFlags = 4;
        _ = LibcProcess.Fcntl(pipe, SetFlags, OpenFlags.NonBlocking | OpenFlags.WriteOnly);
    }
}
