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

    /// <summary>Whether it or anything in the session that it leads still runs; what it started outlives it there.</summary>
    public bool SessionIsAlive => IsAlive || (Of(ProcessId) is null && IsOfThisStart && SessionHasMembers());

    private bool IsOfThisStart => BootId == ReadBootId();

    /// <summary>The process that has this number now; null when none runs.</summary>
    public static ProcessIdentity? Of(int processId)
    {
        // One that has ended and only waits to be reaped is none.
        return ProcessStatus.Of(processId) is { HasEnded: false } status ? new ProcessIdentity(processId, status.StartTicks, ReadBootId()) : null;
    }

    private bool SessionHasMembers() => Directory.EnumerateDirectories("/proc").Any(folder =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
        && ProcessStatus.Of(process) is { HasEnded: false } status && status.Session == ProcessId);

    private static string ReadBootId() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
}
