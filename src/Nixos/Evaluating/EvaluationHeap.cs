using System.Runtime;
using Nix.Posix;

namespace Nixos.Evaluating;

/// <summary>
/// The memory that a process begins an evaluation with, in place of memory taken bit by bit. An evaluator allocates fast and keeps little, so the first
/// touch of each small page, and collections of a heap that is still growing, cost as much as evaluating does (docs/design/evaluation.md).
/// </summary>
public static class EvaluationHeap
{
    /// <summary>In bytes. More is faster and takes more memory: at this, packages take up to 1.5 times what Nix takes.</summary>
    const long Size = 56L << 20;

    /// <summary>A machine or a container with less memory than this many times the size is left to the runtime's own sense of measure.</summary>
    const int SmallestShare = 16;

    /// <summary>
    /// Takes the memory. Nothing is collected until it is used up; from then on collection is as always. Without effect where there is
    /// little memory, or where this has been done.
    /// </summary>
    public static void Prepare()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion || GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < SmallestShare * Size)
            return;
        try
        {
            if (GC.TryStartNoGCRegion(Size, disallowFullBlockingGC: true))
                HugePages.Advise(new byte[1], Size);
        }
        catch (InvalidOperationException)
        {
            // Another thread was first.
        }
    }
}
