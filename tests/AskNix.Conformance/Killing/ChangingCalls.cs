using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace AskNix.Conformance.Killing;

/// <summary>The system calls that change files, by number.</summary>
internal static class ChangingCalls
{
    private const int OpenCreates = 0x40;

    // asm/unistd_64.h of x86-64, and the generic table that aarch64 has; calls that only the older one has are missing there.
    private static readonly FrozenDictionary<ulong, Call> s_calls = (RuntimeInformation.ProcessArchitecture is Architecture.Arm64
        ? new Dictionary<ulong, Call>
        {
            [64] = new("write", FileAt: 0), [68] = new("pwrite64", FileAt: 0), [66] = new("writev", FileAt: 0),
            [46] = new("ftruncate"), [56] = new("openat", FlagsAt: 2), [38] = new("renameat"), [276] = new("renameat2"),
            [82] = new("fsync"), [83] = new("fdatasync"), [35] = new("unlinkat"), [37] = new("linkat"), [36] = new("symlinkat"),
            [34] = new("mkdirat"), [52] = new("fchmod"), [55] = new("fchown"), [7] = new("fsetxattr"), [285] = new("copy_file_range"),
        }
        : new Dictionary<ulong, Call>
        {
            [1] = new("write", FileAt: 0), [18] = new("pwrite64", FileAt: 0), [20] = new("writev", FileAt: 0),
            [77] = new("ftruncate"), [2] = new("open", FlagsAt: 1), [257] = new("openat", FlagsAt: 2),
            [82] = new("rename"), [264] = new("renameat"), [316] = new("renameat2"), [74] = new("fsync"), [75] = new("fdatasync"),
            [87] = new("unlink"), [263] = new("unlinkat"), [84] = new("rmdir"), [86] = new("link"), [265] = new("linkat"),
            [88] = new("symlink"), [266] = new("symlinkat"), [83] = new("mkdir"), [258] = new("mkdirat"), [90] = new("chmod"),
            [91] = new("fchmod"), [93] = new("fchown"), [190] = new("fsetxattr"), [326] = new("copy_file_range"),
        }).ToFrozenDictionary();

    /// <summary>The name of the call where it would change a file; writes count where they go into a file of the machine.</summary>
    /// <param name="process">Who is about to make it.</param>
    /// <param name="below">The folder whose files count.</param>
    public static string? NameOf(ulong number, ReadOnlySpan<ulong> arguments, int process, string below)
    {
        if (!s_calls.TryGetValue(number, out var call))
            return null;
        if (call.FlagsAt is { } flags && (arguments[flags] & OpenCreates) == 0)
            return null;
        if (call.FileAt is { } file && !IsBelow($"/proc/{process}/fd/{(int)arguments[file]}", below))
            return null;
        return call.Name;
    }

    private static bool IsBelow(string descriptor, string folder) =>
        new FileInfo(descriptor).LinkTarget is { } target && target.StartsWith(folder, StringComparison.Ordinal);

    private readonly record struct Call(string Name, int? FileAt = null, int? FlagsAt = null);
}
