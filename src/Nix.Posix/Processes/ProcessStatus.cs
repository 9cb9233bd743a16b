using System.Globalization;

namespace Nix.Posix;

/// <summary>What the kernel tells everybody of a process (/proc/PID/stat, see proc_pid_stat(5)).</summary>
/// <param name="Name">Its program's name, cut to 15 bytes.</param>
/// <param name="State">One letter; Z, X and x have ended.</param>
/// <param name="Parent">The process that started it; 0 for the first ones.</param>
/// <param name="Session">The number of its session, which is that of the process leading it.</param>
/// <param name="StartTicks">When it started, in clock ticks since the machine did.</param>
internal sealed record ProcessStatus(string Name, string State, int Parent, int Session, long StartTicks)
{
    public bool HasEnded => State is "Z" or "X" or "x";

    /// <summary>That of a process; null where no such one is to be seen.</summary>
    public static ProcessStatus? Of(int processId)
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
        // The second field is the name in brackets, which may itself hold blanks and brackets.
        var (open, close) = (stat.IndexOf('(', StringComparison.Ordinal), stat.LastIndexOf(')'));
        var fields = stat[(close + 2)..].Split(' ');
        return new ProcessStatus(stat[(open + 1)..close], fields[0], Number(fields[1]), Number(fields[3]), long.Parse(fields[19], CultureInfo.InvariantCulture));
    }

    private static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);
}
