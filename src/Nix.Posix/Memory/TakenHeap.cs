using System.Runtime;

namespace Nix.Posix;

/// <summary>
/// Memory that a process takes for its objects at once, in huge pages, in place of 64 KiB and 4 KiB at a time. Until it is used up nothing is collected;
/// then there is a collection, and all is as without it. What it saves is in docs/design/native.md.
/// </summary>
public static class TakenHeap
{
    /// <summary>How far huge pages are asked for, in sizes: the runtime takes the memory from somewhere in what it has reserved, with gaps between.</summary>
    private const int Reach = 16;

    /// <summary>A machine or a container with less memory than this many times the size is left to the runtime's own sense of measure.</summary>
    private const int SmallestShare = 32;

    /// <summary>The most that is taken where there is that much memory, both in bytes.</summary>
    public static long LargestOf(long memory) => memory / SmallestShare;

    /// <summary>Takes it, unless memory is short or what was taken before is not used up.</summary>
    /// <param name="size">In bytes; the runtime has a limit of its own, above 200 MiB.</param>
    /// <param name="isAhead">Whether the kernel hands it out before it is used, by another thread: where most of it is going to be.</param>
    /// <returns>Whether it was taken.</returns>
    public static bool TryTake(long size, bool isAhead = false)
    {
        if (LargestOf(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes) < size || !TryStart(size))
            return false;
        var start = HugePages.Advise(new byte[1], Reach * size);
        if (isAhead)
            MemoryAhead.Begin(start, size);
        return true;
    }

    /// <summary>Collects now and takes as much anew, as far as something was taken that is not used up.</summary>
    /// <param name="size">In bytes.</param>
    /// <returns>Whether it was taken.</returns>
    public static bool TryRenew(long size)
    {
        try
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // It has been used up just now.
        }
        // Without it the memory is not given where much that is kept lies in the way, and the collection comes when it is least wanted.
        GC.Collect();
        return TryTake(size);
    }

    private static bool TryStart(long size)
    {
        try
        {
            return GCSettings.LatencyMode != GCLatencyMode.NoGCRegion && GC.TryStartNoGCRegion(size, disallowFullBlockingGC: true);
        }
        catch (InvalidOperationException)
        {
            // Another thread was first.
            return false;
        }
    }
}
