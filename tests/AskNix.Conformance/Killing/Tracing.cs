using System.Runtime.InteropServices;

namespace AskNix.Conformance.Killing;

/// <summary>The calls of ptrace(2) that <see cref="CountingTracer"/> needs.</summary>
internal static partial class Tracing
{
    internal const int StopAtCall = 24;
    internal const int Detach = 17;
    internal const int CallInformation = 0x420e;
    internal const int Seize = 0x4206;

    internal const int OptionMarkCalls = 1;
    internal const int OptionVfork = 4;
    internal const int OptionFork = 2;
    internal const int OptionClone = 8;
    internal const int OptionExec = 16;

    internal const int EventExec = 4;
    internal const int EventStop = 128;

    internal const int AllChildren = 0x40000000;
    internal const int OfThisThread = 0x20000000;

    internal const int Trap = 5;
    internal const int Kill = 9;
    internal const int Continue = 18;

    [LibraryImport("libc", EntryPoint = "ptrace", SetLastError = true)]
    internal static unsafe partial nint Request(nint request, int thread, nint address, void* data);

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    internal static unsafe partial int Wait(int thread, int* status, int options);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    internal static partial int Signal(int process, int signal);
}
