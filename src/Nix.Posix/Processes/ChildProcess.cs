using Microsoft.Win32.SafeHandles;

namespace Nix.Posix;

/// <summary>A started program: the one way this product starts any.</summary>
public sealed class ChildProcess : IDisposable
{
    private readonly Reaper _reaper;
    private readonly Pump _pump;
    private readonly bool _ownGroup;

    private ChildProcess(Reaper reaper, Pump pump, bool ownGroup, OutputQueue output, OutputQueue error)
    {
        ProcessId = reaper.ProcessId;
        StandardOutput = output;
        StandardError = error;
        _ownGroup = ownGroup;
        _pump = pump;
        _pump.Start(reaper.ProcessId);
        _reaper = reaper;
        _ = _reaper.Exit.ContinueWith(_ => _pump.ChildEnded(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    public int ProcessId { get; }

    /// <summary>What it reads as its standard input, with <see cref="ChildInput.Piped"/>; closing it ends that. Null otherwise.</summary>
    public Stream? StandardInput { get; private init; }

    /// <summary>Its standard output, with <see cref="ChildOutput.Streamed"/>. Null otherwise.</summary>
    public Stream? OutputStream { get; private init; }

    /// <summary>What it writes to standard output; empty unless <see cref="ChildCommand.Output"/> is piped.</summary>
    public OutputQueue StandardOutput { get; }

    /// <summary>What it writes to standard error; empty unless <see cref="ChildCommand.Error"/> is piped.</summary>
    public OutputQueue StandardError { get; }

    /// <summary>How it ended, when it has. Output may still be on its way.</summary>
    public Task<ChildExit> Exit => _reaper.Exit;

    /// <summary>What it used; null until it has ended.</summary>
    public ChildUsage? Usage => _reaper.Usage;

    /// <summary>Starts a program.</summary>
    /// <exception cref="ProgramNotFoundException">There is no such program, or it may not be run.</exception>
    /// <exception cref="PosixException">It could not be started.</exception>
    public static ChildProcess Start(ChildCommand command)
    {
        List<SafeFileHandle> opened = [];
        try
        {
            var (inputRead, inputWrite) = command.Input is ChildInput.Text or ChildInput.Piped ? Pipe(opened) : (null, null);
            var (outputRead, outputWrite) = command.Output is ChildOutput.Piped or ChildOutput.Streamed ? Pipe(opened) : (null, null);
            var (errorRead, errorWrite) = command.Error is ChildOutput.Piped ? Pipe(opened) : (null, null);
            var output = new OutputQueue();
            var error = new OutputQueue();
            var text = command.Input is ChildInput.Text { Bytes: var bytes } ? bytes : default;
            var isFed = command.Input is ChildInput.Piped;
            var isDrained = command.Output is ChildOutput.Streamed;
            var pump = new Pump(isFed ? null : inputWrite, text, (isDrained ? null : outputRead, output), (errorRead, error));
            var reaper = new Reaper(() => Spawn.Start(command, inputRead, outputWrite, errorWrite));
            inputRead?.Dispose();
            outputWrite?.Dispose();
            errorWrite?.Dispose();
            return new ChildProcess(reaper, pump, command.Group is not ChildGroup.Foreground, output, error)
            {
                StandardInput = isFed ? new FileStream(inputWrite!, FileAccess.Write, bufferSize: 0) : null,
                OutputStream = isDrained ? new FileStream(outputRead!, FileAccess.Read, bufferSize: 0) : null,
            };
        }
        catch
        {
            foreach (var handle in opened)
                handle.Dispose();
            throw;
        }
    }

    /// <summary>Starts a program, waits for its end and keeps what it wrote.</summary>
    /// <param name="command">What to start.</param>
    /// <param name="stop">How it is stopped on cancellation; null: <see cref="StopPolicy.Default"/>.</param>
    /// <param name="cancellationToken">Stops it; the call returns when it is gone.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="PosixException">It could not be started.</exception>
    public static async Task<ChildResult> RunAsync(
        ChildCommand command, StopPolicy? stop = null, CancellationToken cancellationToken = default)
    {
        using var child = Start(command);
        var output = child.StandardOutput.ReadAllAsync(CancellationToken.None);
        var error = child.StandardError.ReadAllAsync(CancellationToken.None);
        var exit = await child.WaitAsync(stop, cancellationToken);
        return new ChildResult(exit, await output, await error);
    }

    /// <summary>Waits for its end and, where outputs are piped, for the end of what it wrote.</summary>
    /// <param name="stop">How it is stopped on cancellation; null: <see cref="StopPolicy.Default"/>.</param>
    /// <param name="cancellationToken">Stops it; the call returns when it is gone.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<ChildExit> WaitAsync(StopPolicy? stop = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var exit = await Exit.WaitAsync(cancellationToken);
            await _pump.Done.WaitAsync(cancellationToken);
            return exit;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await StopAsync(stop ?? StopPolicy.Default);
            throw;
        }
    }

    /// <summary>Asks it to end, and kills it after the grace period; returns when it is gone. Its whole group goes with it.</summary>
    public async Task<ChildExit> StopAsync(StopPolicy policy)
    {
        if (_ownGroup)
            _reaper.KillGroupAtExit();
        Send(policy.Polite);
        try
        {
            return await Exit.WaitAsync(policy.Grace);
        }
        catch (TimeoutException)
        {
            Send(Posix.Signal.Kill);
            return await Exit;
        }
    }

    /// <summary>Sends a signal, to its whole group where it has one of its own.</summary>
    /// <returns>False when it has already ended, or may not be signalled.</returns>
    public bool Send(Signal signal) => _reaper.Send(signal, _ownGroup);

    /// <summary>Stops listening to its outputs, and closes its piped input. A child still running runs on; it is reaped when it ends.</summary>
    public void Dispose()
    {
        _pump.Dispose();
        StandardInput?.Dispose();
        OutputStream?.Dispose();
    }

    private static (SafeFileHandle? Read, SafeFileHandle? Write) Pipe(List<SafeFileHandle> opened)
    {
        var (read, write) = LibcProcess.Pipe();
        opened.Add(read);
        opened.Add(write);
        return (read, write);
    }
}
