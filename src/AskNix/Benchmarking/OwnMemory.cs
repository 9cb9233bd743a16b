using System.Globalization;

namespace AskNix.Benchmarking;

/// <summary>The memory of this process, as the kernel tells it (proc(5)).</summary>
internal static class OwnMemory
{
    private const string Peak = "VmHWM:";

    /// <summary>The most bytes it has had resident so far; 0 where that is not told.</summary>
    public static long PeakBytes()
    {
        var line = File.ReadLines("/proc/self/status").FirstOrDefault(text => text.StartsWith(Peak, StringComparison.Ordinal));
        return line is not null && long.TryParse(line[Peak.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture, out var kibibytes)
            ? kibibytes * 1024
            : 0;
    }
}
