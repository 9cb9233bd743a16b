namespace Nix.Posix;

/// <summary>
/// Waits for one child on a thread of its own and takes its exit status. .NET reaps only children started by its own Process class,
/// which is banned here, so nobody else does. Signals are sent under the same lock as the status is taken: a process id is never
/// signalled after it may have passed to another process.
/// </summary>
internal sealed class Reaper
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource<ChildExit> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _pid;
    private bool _reaped;
    private bool _killGroupAtExit;

    internal Reaper(int pid)
    {
        _pid = pid;
        const int SmallStack = 256 * 1024;
        new Thread(Wait, SmallStack) { IsBackground = true, Name = $"wait for {pid}" }.Start();
    }

    internal Task<ChildExit> Exit => _exit.Task;

    /// <summary>Known once <see cref="Exit"/> is; null before.</summary>
    internal ChildUsage? Usage { get; private set; }

    /// <returns>False when the child has already ended.</returns>
    internal bool Send(Signal signal, bool wholeGroup)
    {
        lock (_gate)
        {
            if (_reaped)
                return false;
            return LibcProcess.Kill(wholeGroup ? -_pid : _pid, (int)signal) == 0;
        }
    }

    /// <summary>When the child ends, the rest of its group is killed: what it left behind was to be stopped with it.</summary>
    internal void KillGroupAtExit()
    {
        lock (_gate)
            _killGroupAtExit = true;
    }

    private unsafe void Wait()
    {
        const int ById = 1;
        const int Exited = 4;
        const int LeaveStatus = 0x01000000;
        var information = stackalloc byte[LibcProcess.OpaqueSize];
        var usage = stackalloc long[LibcProcess.OpaqueSize / sizeof(long)];
        while (LibcProcess.WaitId(ById, (uint)_pid, information, Exited | LeaveStatus) != 0 && Libc.LastError is Errno.Interrupted)
        {
        }
        int status;
        int result;
        lock (_gate)
        {
            // Until its status is taken the dead leader still owns the group's number.
            if (_killGroupAtExit)
                _ = LibcProcess.Kill(-_pid, (int)Signal.Kill);
            result = LibcProcess.Wait4(_pid, &status, 0, usage);
            _reaped = true;
        }
        if (result == _pid)
        {
            Usage = ChildUsage.From(usage);
            _exit.SetResult(ChildExit.FromStatus(status));
        }
        else
        {
            _exit.SetException(PosixException.Last("wait4", path: null));
        }
    }
}
