using System.Runtime.InteropServices;

namespace Nix.Posix;

/// <summary>
/// Turns SIGINT, SIGTERM and SIGHUP into a cancellation: the first one cancels <see cref="Requested"/>, a further one
/// <see cref="Insisted"/>. While it lives none of them ends the process by itself.
/// </summary>
public sealed class TerminationSignals : IDisposable
{
    private readonly CancellationTokenSource _requested = new();
    private readonly CancellationTokenSource _insisted = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private int _first;

    public TerminationSignals()
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
            _registrations.Add(PosixSignalRegistration.Create(signal, Handle));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Requested => _requested.Token;

    /// <summary>Cancelled by the second: whoever pressed Ctrl-C twice does not want to wait.</summary>
    public CancellationToken Insisted => _insisted.Token;

    /// <summary>130, 143 or 129 after the first signal was SIGINT, SIGTERM or SIGHUP; null before any.</summary>
    public int? ExitCode => Volatile.Read(ref _first) is var signal and not 0 ? 128 + signal : null;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _requested.Dispose();
        _insisted.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        var number = context.Signal switch
        {
            PosixSignal.SIGINT => Signal.Interrupt,
            PosixSignal.SIGTERM => Signal.Terminate,
            _ => Signal.Hangup,
        };
        if (Interlocked.CompareExchange(ref _first, (int)number, 0) == 0)
            _requested.Cancel();
        else
            _insisted.Cancel();
    }
}
