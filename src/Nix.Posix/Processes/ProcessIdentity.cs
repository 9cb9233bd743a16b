using System.Globalization;

namespace Nix.Posix;

/// <summary>
/// One run of one program, told apart from a later process that got the same number, also after a restart of the machine.
/// </summary>
/// <param name="ProcessId">Its number.</param>
/// <param name="StartTicks">When it started, in clock ticks since the machine did (/proc/PID/stat, field 22).</param>
/// <param name="BootId">Which start of the machine (/proc/sys/kernel/random/boot_id).</param>
public sealed record ProcessIdentity(int ProcessId, long StartTicks, string BootId)
{
    /// <summary>This process.</summary>
    public static ProcessIdentity Current => Of(Environment.ProcessId)
        ?? throw new PosixException(Errno.NoSuchFile, "open", "/proc/self/stat");

    /// <summary>Whether it still runs; one that has ended and only waits to be reaped does not.</summary>
    public bool IsAlive => Of(ProcessId) == this;

    /// <summary>The process that has this number now; null when none runs.</summary>
    public static ProcessIdentity? Of(int processId)
    {
        const int StateField = 3;
        const int StartField = 22;
        string stat;
        try
        {
            stat = File.ReadAllText($"/proc/{processId}/stat");
        }
        catch (IOException)
        {
            return null; // Also ESRCH, when it ends while being read.
        }
        catch (UnauthorizedAccessException)
        {
            return null; // Hidden by hidepid: nobody else's process is one we started.
        }
        // The second field is the program's name in brackets, which may itself hold blanks and brackets.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ended = fields[0] is "Z" or "X" or "x";
        return ended || !long.TryParse(fields[StartField - StateField], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? null
            : new ProcessIdentity(processId, start, File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim());
    }
}
