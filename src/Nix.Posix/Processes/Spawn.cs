using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Nix.Posix;

/// <summary>
/// posix_spawn(3). Signals ignored or blocked here are neither in the child, and no descriptor but its own three reaches it.
/// </summary>
internal static unsafe class Spawn
{
    private const short SetGroup = 0x02;
    private const short SetDefaultSignals = 0x04;
    private const short SetMask = 0x08;
    private const short SetSession = 0x80;

    /// <summary>.NET ignores SIGPIPE; SIGCHLD, SIGTTIN and SIGTTOU may be ignored by whoever started us.</summary>
    private static readonly int[] s_resetSignals = [1, 2, 3, 13, 15, 17, 21, 22];

    /// <param name="command">What to start.</param>
    /// <param name="input">The read end of a pipe for <see cref="ChildInput.Text"/> and <see cref="ChildInput.Piped"/>.</param>
    /// <param name="output">The write end of a pipe for <see cref="ChildOutput.Piped"/> and <see cref="ChildOutput.Streamed"/>.</param>
    /// <param name="error">The same for standard error.</param>
    /// <returns>The child's process id.</returns>
    internal static int Start(ChildCommand command, SafeFileHandle? input, SafeFileHandle? output, SafeFileHandle? error)
    {
        CheckStartable(command);
        var actions = stackalloc byte[LibcProcess.OpaqueSize];
        var attributes = stackalloc byte[LibcProcess.OpaqueSize];
        using var arguments = new NativeStrings([command.NameSeen ?? command.Program, .. command.Arguments]);
        using var environment = new NativeStrings([.. command.Environment.Select(variable => $"{variable.Key}={variable.Value}")]);
        Check(LibcProcess.ActionsInit(actions), command);
        Check(LibcProcess.AttributesInit(attributes), command);
        try
        {
            AddActions(actions, command, input, output, error);
            SetAttributes(attributes, command);
            Restrict(command);
            int pid;
            int result;
            fixed (byte* program = Encoding.UTF8.GetBytes(command.Program + '\0'))
                result = LibcProcess.Spawn(&pid, program, actions, attributes, arguments.Pointer, environment.Pointer);
            Check(result, command);
            return pid;
        }
        finally
        {
            _ = LibcProcess.AttributesDestroy(attributes);
            _ = LibcProcess.ActionsDestroy(actions);
        }
    }

    /// <summary>What the child inherits from this thread, which does nothing else afterwards but to wait for it (<see cref="Reaper"/>).</summary>
    private static void Restrict(ChildCommand command)
    {
        const int NoNewPrivileges = 38;
        if (command.Domain is not ExecutionDomain.None)
        {
            const nuint Asked = 0xffffffff;
            var own = command.Domain.HasFlag(ExecutionDomain.Bits32) ? 0 : (uint)LibcProcess.Personality(Asked);
            // Only a machine of other bits is a promise; the rest is as far as the kernel goes.
            if (LibcProcess.Personality(own | (uint)command.Domain) == -1 && command.Domain.HasFlag(ExecutionDomain.Bits32))
                throw PosixException.Last("personality", path: null);
        }
        if (!command.MayGainPrivileges && LibcProcess.Control(NoNewPrivileges, 1, 0, 0, 0) != 0)
            throw PosixException.Last("prctl", path: null);
        if (command.IsFiltered)
            SystemCallFilter.Enter();
    }

    /// <summary>posix_spawn does not tell a missing program from a missing working directory: both are looked at first.</summary>
    private static void CheckStartable(ChildCommand command)
    {
        if (!command.Program.StartsWith('/'))
            throw new ArgumentException("A program is started by its absolute path.", nameof(command));
        if (ProgramLookup.TryFind(command.Program, searchPath: null) is null)
            throw new ProgramNotFoundException(command.Program, []);
        if (command.WorkingDirectory is { } directory && FileStatus.Of(directory).Kind is not FileKind.Directory)
            throw new PosixException(Errno.NotADirectory, "chdir", directory);
    }

    private static void AddActions(
        byte* actions, ChildCommand command, SafeFileHandle? input, SafeFileHandle? output, SafeFileHandle? error)
    {
        switch (command.Input)
        {
            case ChildInput.Nothing:
                Check(LibcProcess.ActionsOpen(actions, 0, "/dev/null", OpenFlags.ReadOnly, 0), command);
                break;
            case ChildInput.Text or ChildInput.Piped:
                Check(LibcProcess.ActionsDuplicate(actions, (int)input!.DangerousGetHandle(), 0), command);
                break;
        }
        AddOutput(actions, command, command.Output, output, 1);
        AddOutput(actions, command, command.Error, error, 2);
        if (command.WorkingDirectory is { } directory)
            Check(LibcProcess.ActionsChangeDirectory(actions, directory), command);
        try
        {
            // Descriptors this process itself was started with need not be marked close-on-exec.
            Check(LibcProcess.ActionsCloseFrom(actions, 3), command);
        }
        catch (EntryPointNotFoundException)
        {
            // glibc before 2.34 and musl: those descriptors are inherited, as by any program there.
        }
    }

    private static void AddOutput(byte* actions, ChildCommand command, ChildOutput kind, SafeFileHandle? pipe, int descriptor)
    {
        const uint OwnerOnly = 0x180;
        switch (kind)
        {
            case ChildOutput.Piped or ChildOutput.Streamed:
                Check(LibcProcess.ActionsDuplicate(actions, (int)pipe!.DangerousGetHandle(), descriptor), command);
                break;
            case ChildOutput.Discarded:
                Check(LibcProcess.ActionsOpen(actions, descriptor, "/dev/null", OpenFlags.WriteOnly, 0), command);
                break;
            case ChildOutput.WithOutput:
                Check(LibcProcess.ActionsDuplicate(actions, 1, descriptor), command);
                break;
            case ChildOutput.ToFile file:
                var flags = OpenFlags.WriteOnly | OpenFlags.Create | OpenFlags.Append;
                Check(LibcProcess.ActionsOpen(actions, descriptor, System.IO.Path.GetFullPath(file.Path), flags, OwnerOnly), command);
                break;
        }
    }

    private static void SetAttributes(byte* attributes, ChildCommand command)
    {
        var signals = stackalloc byte[LibcProcess.OpaqueSize];
        _ = LibcProcess.SignalSetEmpty(signals);
        Check(LibcProcess.AttributesSetMask(attributes, signals), command);
        foreach (var signal in s_resetSignals)
            _ = LibcProcess.SignalSetAdd(signals, signal);
        Check(LibcProcess.AttributesSetDefaultSignals(attributes, signals), command);
        var flags = SetDefaultSignals | SetMask;
        if (command.Group is ChildGroup.Own)
        {
            Check(LibcProcess.AttributesSetGroup(attributes, 0), command);
            flags |= SetGroup;
        }
        else if (command.Group is ChildGroup.Session)
        {
            flags |= SetSession;
        }
        Check(LibcProcess.AttributesSetFlags(attributes, (short)flags), command);
    }

    private static void Check(int result, ChildCommand command)
    {
        if (result != 0)
            throw new PosixException((Errno)result, "posix_spawn", command.Program);
    }
}
