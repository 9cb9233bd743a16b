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
    private const int StateField = 3;

    /// <summary>This process.</summary>
    public static ProcessIdentity Current => Of(Environment.ProcessId)
        ?? throw new PosixException(Errno.NoSuchFile, "open", "/proc/self/stat");

    /// <summary>Whether it still runs; one that has ended and only waits to be reaped does not.</summary>
    public bool IsAlive => Of(ProcessId) == this;

    /// <summary>Whether it or anything in the session that it leads still runs; what it started outlives it there.</summary>
    public bool SessionIsAlive => IsAlive || (Of(ProcessId) is null && IsOfThisStart && SessionHasMembers());

    private bool IsOfThisStart => BootId == ReadBootId();

    /// <summary>The process that has this number now; null when none runs.</summary>
    public static ProcessIdentity? Of(int processId)
    {
        const int StartField = 22;
        // One that has ended and only waits to be reaped is Z.
        return Fields(processId) is { } fields && fields[0] is not ("Z" or "X" or "x")
            && long.TryParse(fields[StartField - StateField], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? new ProcessIdentity(processId, start, ReadBootId())
            : null;
    }

    private bool SessionHasMembers()
    {
        const int SessionField = 6;
        var session = ProcessId.ToString(CultureInfo.InvariantCulture);
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                && Fields(process) is { } fields && fields[SessionField - StateField] == session && fields[0] is not ("Z" or "X" or "x"))
            {
                return true;
            }
        }
        return false;
    }

    // The fields of /proc/PID/stat from the third, the state, on; null where no such process is to be seen.
    private static string[]? Fields(int processId)
    {
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
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
    }

    private static string ReadBootId() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
}
