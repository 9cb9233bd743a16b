using System.Runtime.InteropServices;

namespace Nix.Posix;

/// <summary>
/// System calls that a program and all it starts are refused, whatever of the machine's kinds of programs they are: those that give a file the right to run as its
/// owner or group, and those that read or write attributes of files (seccomp(2)). None is undone, and nothing else is refused.
/// </summary>
public static class SystemCallFilter
{
    private const uint SetUserOrGroup = 0xc00, NotPermitted = 1, NotSupported = 95, Allow = 0x7fff0000, Errno = 0x50000;
    private const uint ExtraBits = 0x40000000;
    private const ushort Load = 0x20, JumpEqual = 0x15, JumpSet = 0x45, And = 0x54, Return = 0x06;

    /// <summary>Where the kernel puts what a call is: its number, its architecture, the lower halves of its arguments.</summary>
    private const uint Number = 0, Kind = 4, Arguments = 16;

    /// <summary>An architecture's number, and of its calls those that change a mode, with the argument that is the mode, and those on attributes.</summary>
    private sealed record Architecture(uint Audit, (uint Call, uint Argument)[] Modes, uint[] Attributes);

    private static readonly Architecture s_x64 = new(0xc000003e, [(90, 1), (91, 1), (268, 2), (452, 2)], [188, 189, 190, 191, 192, 193]);
    private static readonly Architecture s_x86 = new(0x40000003, [(15, 1), (94, 1), (306, 2), (452, 2)], [226, 227, 228, 229, 230, 231]);
    private static readonly Architecture s_arm64 = new(0xc00000b7, [(52, 1), (53, 2), (452, 2)], [5, 6, 7, 8, 9, 10]);
    private static readonly Architecture s_arm = new(0x40000028, [(15, 1), (94, 1), (333, 2), (452, 2)], [226, 227, 228, 229, 230, 231]);

    /// <summary>Whether it is known how to filter on this machine.</summary>
    public static bool IsKnown => RuntimeInformation.ProcessArchitecture is System.Runtime.InteropServices.Architecture.X64 or System.Runtime.InteropServices.Architecture.Arm64;

    /// <summary>Refuses them to this thread, and to what it starts from now on.</summary>
    /// <exception cref="PosixException">The kernel does not filter.</exception>
    internal static unsafe void Enter()
    {
        const int SetFilter = 22;
        const nuint Filtering = 2;
        var program = Program();
        fixed (FilterInstruction* instructions = program)
        {
            var whole = new FilterProgram { Length = (ushort)program.Length, Instructions = instructions };
            if (LibcProcess.Control(SetFilter, Filtering, (nuint)(&whole), 0, 0) != 0)
                throw PosixException.Last("prctl", path: null);
        }
    }

    private static FilterInstruction[] Program()
    {
        Architecture[] known = RuntimeInformation.ProcessArchitecture is System.Runtime.InteropServices.Architecture.Arm64 ? [s_arm64, s_arm] : [s_x64, s_x86];
        List<FilterInstruction> program = [new(Load, Kind)];
        foreach (var architecture in known)
        {
            var body = BodyOf(architecture);
            program.Add(new(JumpEqual, architecture.Audit, whenFalse: (byte)body.Count));
            program.AddRange(body);
        }
        program.Add(new(Return, Allow));
        return [.. program];
    }

    private static List<FilterInstruction> BodyOf(Architecture architecture)
    {
        List<FilterInstruction> body = [new(Load, Number)];
        // Programs with pointers of 32 bits in 64-bit mode mark the same numbers.
        if (architecture == s_x64)
            body.Add(new(And, ~ExtraBits));
        foreach (var (call, argument) in architecture.Modes)
        {
            body.Add(new(JumpEqual, call, whenFalse: 4));
            body.Add(new(Load, Arguments + 8 * argument));
            body.Add(new(JumpSet, SetUserOrGroup, whenFalse: 1));
            body.Add(new(Return, Errno | NotPermitted));
            body.Add(new(Return, Allow));
        }
        foreach (var call in architecture.Attributes)
        {
            body.Add(new(JumpEqual, call, whenFalse: 1));
            body.Add(new(Return, Errno | NotSupported));
        }
        body.Add(new(Return, Allow));
        return body;
    }

    /// <summary>struct sock_filter.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct FilterInstruction(ushort code, uint operand, byte whenTrue = 0, byte whenFalse = 0)
    {
        private readonly ushort _code = code;
        private readonly byte _whenTrue = whenTrue;
        private readonly byte _whenFalse = whenFalse;
        private readonly uint _operand = operand;
    }

    /// <summary>struct sock_fprog.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct FilterProgram
    {
        public ushort Length;
        public FilterInstruction* Instructions;
    }
}
