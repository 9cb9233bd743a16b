using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AskNix.Conformance.Killing;

/// <summary>
/// Follows a process and those of its children that run the same program, counts the calls by which they change files in the order in
/// which they are made, and kills the process that is about to make the one wanted. The count is over all threads: strace's is for each
/// thread by itself, so that calls of a second one can hide behind those of the first. Other programs run untraced.
/// </summary>
/// <param name="below">Writes count into files below this folder.</param>
/// <param name="mark">What the command line of the program's own processes has in it.</param>
/// <param name="victim">Which call is never made, counted from 1.</param>
internal sealed class CountingTracer(string below, string mark, int victim)
{
    private readonly Dictionary<int, int> _processOf = [];

    /// <summary>The call at which it was killed; null when there were not that many.</summary>
    public string? KilledAt { get; private set; }

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    /// <summary>Traces a process that has stopped itself until nobody is left to trace. All of it has to happen on one thread.</summary>
    public Task RunAsync(int process)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                Trace(process);
                done.SetResult();
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        });
        thread.Start();
        return done.Task;
    }

    private unsafe void Trace(int process)
    {
        const int Options = Tracing.OptionMarkCalls | Tracing.OptionClone | Tracing.OptionFork | Tracing.OptionVfork | Tracing.OptionExec;
        if (Tracing.Request(Tracing.Seize, process, 0, (void*)Options) < 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError(), "the program cannot be traced");
        Tracing.Signal(process, Tracing.Continue);
        while (true)
        {
            int status;
            var thread = Tracing.Wait(-1, &status, Tracing.AllChildren | Tracing.OfThisThread);
            if (thread < 0)
                return;
            if ((status & 0xff) == 0x7f)
                Resume(thread, (status >> 8) & 0xff, status >> 16);
        }
    }

    private unsafe void Resume(int thread, int signal, int @event)
    {
        if (@event == Tracing.EventExec && !IsOwn(thread))
        {
            Tracing.Request(Tracing.Detach, thread, 0, null);
            return;
        }
        if (signal == (Tracing.Trap | 0x80))
            Look(thread);
        // Signals of its own are handed on; those of tracing are not.
        var deliver = @event == 0 && signal != (Tracing.Trap | 0x80) ? signal : 0;
        Tracing.Request(Tracing.StopAtCall, thread, 0, (void*)deliver);
    }

    private unsafe void Look(int thread)
    {
        const int Size = 88;
        const byte Entry = 1;
        // struct ptrace_syscall_info: op, three bytes, architecture, two pointers, then number and six arguments.
        var information = stackalloc ulong[Size / 8];
        if (Tracing.Request(Tracing.CallInformation, thread, Size, information) <= 0 || *(byte*)information != Entry)
            return;
        var process = ProcessOf(thread);
        if (ChangingCalls.NameOf(information[3], new ReadOnlySpan<ulong>(information + 4, 6), process, below) is not { } name)
            return;
        Count++;
        if (Count != victim)
            return;
        KilledAt = name;
        Tracing.Signal(process, Tracing.Kill);
    }

    private bool IsOwn(int thread)
    {
        try
        {
            return File.ReadAllText($"/proc/{thread}/cmdline").Contains(mark, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private int ProcessOf(int thread)
    {
        if (!_processOf.TryGetValue(thread, out var process))
        {
            var line = File.ReadLines($"/proc/{thread}/status").First(text => text.StartsWith("Tgid:", StringComparison.Ordinal));
            _processOf[thread] = process = int.Parse(line["Tgid:".Length..], CultureInfo.InvariantCulture);
        }
        return process;
    }
}
