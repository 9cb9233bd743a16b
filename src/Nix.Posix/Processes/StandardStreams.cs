namespace Nix.Posix;

/// <summary>Standard input, output and error of this process.</summary>
public static class StandardStreams
{
    private const int Last = 2;
    private const string Null = "/dev/null";

    /// <summary>
    /// Opens /dev/null for each that whoever started this process left closed. To be called first of all: the next files to be
    /// opened would get their numbers, and what is printed would go into them. The runtime's own pipe of signals would be among
    /// these, and what is printed would be taken for signals to send.
    /// </summary>
    /// <exception cref="PosixException">/dev/null cannot be opened.</exception>
    public static void EnsureOpen()
    {
        // The lowest free number is given out, so the ones above the last standard stream say that none is missing.
        while (true)
        {
            var handle = Libc.Open(Null, OpenFlags.ReadWrite);
            if (handle.IsInvalid)
                throw PosixException.Last("open", Null);
            var number = (int)handle.DangerousGetHandle();
            if (number <= Last)
            {
                // Kept until the process ends.
                handle.SetHandleAsInvalid();
                continue;
            }

            handle.Dispose();
            return;
        }
    }

    /// <summary>Whether there is something to be read from standard input, be it that it has ended.</summary>
    /// <param name="within">How long that is waited for.</param>
    public static unsafe bool InputWaits(TimeSpan within)
    {
        var entry = new PollEntry { Descriptor = 0, Wanted = PollEntry.Readable };
        return LibcProcess.Poll(&entry, 1, (int)within.TotalMilliseconds) != 0;
    }

    /// <summary>Waits, on this thread, until there is something to be read from standard input, be it that it has ended.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled before.</exception>
    /// <exception cref="PosixException">The kernel does not let it wait.</exception>
    public static unsafe void WaitForInput(CancellationToken cancellation)
    {
        using var cancelled = LibcProcess.Event();
        // Whoever cancels is done with the event when the registration has been disposed of, before the event is.
        using var registration = cancellation.Register(() =>
        {
            ulong one = 1;
            _ = Libc.Write(cancelled, (byte*)&one, sizeof(ulong));
        });
        var entries = stackalloc PollEntry[2];
        entries[0] = new PollEntry { Descriptor = 0, Wanted = PollEntry.Readable };
        entries[1] = new PollEntry { Descriptor = (int)cancelled.DangerousGetHandle(), Wanted = PollEntry.Readable };
        while (LibcProcess.Poll(entries, 2, -1) < 0)
        {
            if (Libc.LastError is not Errno.Interrupted)
                throw PosixException.Last("poll", path: null);
        }

        cancellation.ThrowIfCancellationRequested();
    }
}
