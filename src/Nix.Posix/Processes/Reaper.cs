namespace Nix.Posix;

/// <summary>
/// Starts one child on a thread of its own, waits for it there and takes its exit status. A child can ask to die with whoever started it, and the system
/// takes that for the thread (PR_SET_PDEATHSIG in prctl(2)): this one lives as long as the child. .NET reaps only children started by its own Process class,
/// which is banned here, so nobody else does. Signals are sent under the same lock as the status is taken: a process id is never
/// signalled after it may have passed to another process.
/// </summary>
internal sealed class Reaper
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource<ChildExit> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _pid;
    private bool _reaped;
    private bool _killGroupAtExit;

    /// <param name="spawn">Starts the child and gives its process id.</param>
    /// <exception cref="PosixException">It could not be started.</exception>
    internal Reaper(Func<int> spawn)
    {
        const int SmallStack = 256 * 1024;
        var started = new TaskCompletionSource<int>();
        new Thread(() => Run(spawn, started), SmallStack) { IsBackground = true, Name = "child" }.Start();
        ProcessId = started.Task.GetAwaiter().GetResult();
    }

    internal int ProcessId { get; }

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

    private void Run(Func<int> spawn, TaskCompletionSource<int> started)
    {
        try
        {
            _pid = spawn();
        }
        catch (Exception exception)
        {
            started.SetException(exception);
            return;
        }
        started.SetResult(_pid);
        Wait();
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
