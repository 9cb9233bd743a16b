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
}
