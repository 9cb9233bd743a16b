namespace Nix.Posix;

/// <summary>
/// Has the kernel hand out memory shortly before it is used, by a thread of its own. Clearing pages is a tenth of an evaluation, and where the machine is
/// virtual and its memory has still to be found, up to half of it.
/// </summary>
internal static class MemoryAhead
{
    /// <summary>How far ahead, in bytes: what is never used of it has been handed out for nothing.</summary>
    private const long Lead = 4 << 20;

    /// <summary>Regions of the heap that are used for something else lie between those that are filled one after the other; in bytes.</summary>
    private const long Gaps = 16 << 20;

    /// <summary>In milliseconds: who uses no memory for so long waits for something else, a builder or a person, and is not to be watched meanwhile.</summary>
    private const int Patience = 200;

    private const int StackSize = 64 << 10;

    /// <summary>Begins with memory that this process is going to fill from its start on. Ends with the memory, at the next collection, or when none of it is used for a while.</summary>
    /// <param name="start">Its first page.</param>
    /// <param name="size">In bytes.</param>
    internal static void Begin(nint start, long size)
    {
        if (Environment.ProcessorCount > 1)
            new Thread(() => Run(start, size), StackSize) { IsBackground = true, Name = "memory" }.Start();
    }

    private static void Run(nint start, long size)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var collections = GC.CollectionCount(0);
        long had = 0, seen = 0;
        for (var page = start; had < size && page < start + size + Gaps; page += HugePages.Size)
        {
            for (var idle = 0; had - Used() > Lead; Thread.Sleep(1))
            {
                idle = Used() == seen ? idle + 1 : 0;
                seen = Used();
                if (idle == Patience)
                    return;
            }
            if (GC.CollectionCount(0) != collections)
                return;
            if (HugePages.TryPopulate(page))
                had += HugePages.Size;
        }

        long Used() => GC.GetTotalAllocatedBytes() - allocated;
    }
}
