using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Nix.Posix;

/// <summary>Calls on processes. Those of the posix_spawn family return the error number; the others -1 and set the last P/Invoke error.</summary>
internal static partial class LibcProcess
{
    /// <summary>Larger than glibc's and musl's posix_spawnattr_t (336), posix_spawn_file_actions_t (80), sigset_t (128) and struct rusage (272).</summary>
    internal const int OpaqueSize = 512;

    private const string Library = "libc";

    [LibraryImport(Library, EntryPoint = "posix_spawn")]
    internal static unsafe partial int Spawn(int* pid, byte* path, byte* actions, byte* attributes, byte** arguments, byte** environment);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_init")]
    internal static unsafe partial int ActionsInit(byte* actions);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_destroy")]
    internal static unsafe partial int ActionsDestroy(byte* actions);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_adddup2")]
    internal static unsafe partial int ActionsDuplicate(byte* actions, int descriptor, int newDescriptor);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial int ActionsOpen(byte* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_addchdir_np", StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial int ActionsChangeDirectory(byte* actions, string path);

    [LibraryImport(Library, EntryPoint = "posix_spawn_file_actions_addclosefrom_np")]
    internal static unsafe partial int ActionsCloseFrom(byte* actions, int first);

    [LibraryImport(Library, EntryPoint = "posix_spawnattr_init")]
    internal static unsafe partial int AttributesInit(byte* attributes);

    [LibraryImport(Library, EntryPoint = "posix_spawnattr_destroy")]
    internal static unsafe partial int AttributesDestroy(byte* attributes);

    [LibraryImport(Library, EntryPoint = "posix_spawnattr_setflags")]
    internal static unsafe partial int AttributesSetFlags(byte* attributes, short flags);

    [LibraryImport(Library, EntryPoint = "posix_spawnattr_setpgroup")]
    internal static unsafe partial int AttributesSetGroup(byte* attributes, int group);

    [LibraryImport(Library, EntryPoint = "posix_spawnattr_setsigdefault")]
    internal static unsafe partial int AttributesSetDefaultSignals(byte* attributes, byte* signals);

    [LibraryImport(Library, EntryPoint = "posix_spawnattr_setsigmask")]
    internal static unsafe partial int AttributesSetMask(byte* attributes, byte* signals);

    [LibraryImport(Library, EntryPoint = "sigemptyset")]
    internal static unsafe partial int SignalSetEmpty(byte* signals);

    [LibraryImport(Library, EntryPoint = "sigaddset")]
    internal static unsafe partial int SignalSetAdd(byte* signals, int signal);

    [LibraryImport(Library, EntryPoint = "waitid", SetLastError = true)]
    internal static unsafe partial int WaitId(int idKind, uint id, byte* information, int options);

    /// <param name="usage">A struct rusage.</param>
    [LibraryImport(Library, EntryPoint = "wait4", SetLastError = true)]
    internal static unsafe partial int Wait4(int pid, int* status, int options, long* usage);

    [LibraryImport(Library, EntryPoint = "kill", SetLastError = true)]
    internal static partial int Kill(int pid, int signal);

    /// <returns>What was before; -1 on failure.</returns>
    [LibraryImport(Library, EntryPoint = "personality", SetLastError = true)]
    internal static partial int Personality(nuint persona);

    [LibraryImport(Library, EntryPoint = "prctl", SetLastError = true)]
    internal static partial int Control(int operation, nuint second, nuint third, nuint fourth, nuint fifth);

    [LibraryImport(Library, EntryPoint = "strsignal")]
    internal static unsafe partial byte* TextOfSignal(int signal);

    [LibraryImport(Library, EntryPoint = "pipe2", SetLastError = true)]
    private static unsafe partial int Pipe2(int* descriptors, int flags);

    [LibraryImport(Library, EntryPoint = "fcntl", SetLastError = true)]
    internal static partial int Fcntl(SafeFileHandle file, int command, int argument);

    [LibraryImport(Library, EntryPoint = "eventfd", SetLastError = true)]
    private static partial int EventDescriptor(uint initial, int flags);

    [LibraryImport(Library, EntryPoint = "poll", SetLastError = true)]
    internal static unsafe partial int Poll(PollEntry* entries, nuint count, int milliseconds);

    /// <summary>A pipe neither end of which is inherited by programs started later.</summary>
    internal static unsafe (SafeFileHandle Read, SafeFileHandle Write) Pipe()
    {
        var ends = stackalloc int[2];
        if (Pipe2(ends, OpenFlags.CloseOnExec) != 0)
            throw PosixException.Last("pipe2", path: null);
        return (Above2(ends[0]), Above2(ends[1]));
    }

    internal static SafeFileHandle Event()
    {
        var descriptor = EventDescriptor(0, OpenFlags.CloseOnExec | OpenFlags.NonBlocking);
        return descriptor < 0 ? throw PosixException.Last("eventfd", path: null) : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>Moves a descriptor out of 0 to 2, which a caller that was started without them would hand out, and which the child's own take.</summary>
    private static SafeFileHandle Above2(int descriptor)
    {
        const int DuplicateCloseOnExec = 1030;
        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        if (descriptor > 2)
            return handle;
        var moved = Fcntl(handle, DuplicateCloseOnExec, 3);
        handle.Dispose();
        return moved < 0 ? throw PosixException.Last("fcntl", path: null) : new SafeFileHandle(moved, ownsHandle: true);
    }
}
