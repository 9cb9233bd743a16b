using System.Runtime.InteropServices;

namespace Nix.Posix;

/// <summary>How a child ended: with an exit code or by a signal, never both.</summary>
/// <param name="Code">0 to 255; null when a signal ended it.</param>
/// <param name="Signal">The signal's number; null when it ended by itself.</param>
public sealed record ChildExit(int? Code, int? Signal)
{
    public bool Succeeded => Code == 0;

    /// <summary>What the signal is called, in the C library's words; null where none ended it.</summary>
    public unsafe string? SignalText => Signal is { } signal ? Marshal.PtrToStringUTF8((nint)LibcProcess.TextOfSignal(signal)) : null;

    /// <summary>As a shell tells it: the code, or 128 and the signal's number.</summary>
    public int ShellCode => Code ?? (128 + Signal ?? 0);

    /// <summary>From a wait status (wait(2)).</summary>
    internal static ChildExit FromStatus(int status)
    {
        var signal = status & 0x7f;
        return signal == 0 ? new ChildExit((status >> 8) & 0xff, Signal: null) : new ChildExit(Code: null, signal);
    }

    public override string ToString() => Code is { } code ? $"exit code {code}" : $"signal {Signal}";
}
