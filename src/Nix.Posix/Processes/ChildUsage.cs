namespace Nix.Posix;

/// <summary>What a child that has ended used, with those of its own children that it waited for (getrusage(2)).</summary>
/// <param name="User">Processor time in programs.</param>
/// <param name="System">Processor time in the kernel on their behalf.</param>
/// <param name="PeakBytes">
/// The most memory that one of these processes had resident. Linux counts the time between fork and exec as the child's, when it still
/// shares this process's memory: a value is never below what this process had resident then.
/// </param>
public sealed record ChildUsage(TimeSpan User, TimeSpan System, long PeakBytes)
{
    private const long MicrosecondsInSecond = 1_000_000;
    private const long BytesInKibibyte = 1024;

    public TimeSpan Total => User + System;

    /// <summary>From a struct rusage of a 64-bit Linux: two pairs of seconds and microseconds, then the peak in KiB.</summary>
    internal static unsafe ChildUsage From(long* usage) =>
        new(Time(usage[0], usage[1]), Time(usage[2], usage[3]), usage[4] * BytesInKibibyte);

    private static TimeSpan Time(long seconds, long microseconds) => TimeSpan.FromMicroseconds((seconds * MicrosecondsInSecond) + microseconds);
}
