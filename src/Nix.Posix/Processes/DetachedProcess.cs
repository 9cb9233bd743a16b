namespace Nix.Posix;

/// <summary>Programs that outlive this process: a session of their own, no terminal, input empty, outputs to a file or nowhere.</summary>
public static class DetachedProcess
{
    /// <summary>Starts a program that outlives this process.</summary>
    /// <param name="command">What to start; its input, outputs and group are not looked at.</param>
    /// <param name="logFile">Both outputs are added to the end of this file; null: they are discarded.</param>
    /// <returns>Which process it is, for asking later whether it still runs.</returns>
    /// <exception cref="PosixException">It could not be started.</exception>
    public static ProcessIdentity Start(ChildCommand command, string? logFile = null)
    {
        ChildOutput output = logFile is null ? new ChildOutput.Discarded() : new ChildOutput.ToFile(logFile);
        var detached = command with
        {
            Input = new ChildInput.Nothing(),
            Output = output,
            Error = output,
            Group = ChildGroup.Session,
        };
        ProcessIdentity? identity = null;
        var reaper = new Reaper(() =>
        {
            var pid = Spawn.Start(detached, input: null, output: null, error: null);
            // Before it is waited for: until then the number is its own.
            identity = ProcessIdentity.Of(pid);
            return pid;
        });
        // One that ended at once is still there to be asked about: start ticks of no process make it dead.
        return identity ?? new ProcessIdentity(reaper.ProcessId, StartTicks: -1, BootId: "");
    }
}
