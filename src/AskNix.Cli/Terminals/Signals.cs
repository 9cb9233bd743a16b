using System.Runtime.InteropServices;

namespace AskNix.Cli.Terminals;

/// <summary>
/// Turns the signals that end a program into cancellation, so that what is under way is ended politely; the second one ends the
/// program at once. The exit status is 128 and the signal's number.
/// </summary>
internal sealed class Signals : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;
    private int status;

    public Signals() =>
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, 130)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, 143)),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => Stop(context, 129)),
        ];

    public CancellationToken Cancellation => source.Token;

    /// <summary>Of the first signal; 130 where none came.</summary>
    public int ExitStatus => status == 0 ? 130 : status;

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext context, int exitStatus)
    {
        context.Cancel = true;
        if (Interlocked.CompareExchange(ref status, exitStatus, 0) != 0)
            Environment.Exit(exitStatus);
        source.Cancel();
    }
}
