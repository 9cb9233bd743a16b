namespace Nix.Posix;

/// <summary>
/// Memory in pages of 2 MiB instead of 4 KiB (madvise(2), MADV_HUGEPAGE, MADV_COLLAPSE). The kernel hands out a page when it is first touched, and each
/// time costs the same whatever the page's size. Advice and no more: a kernel without huge pages ignores it.
/// </summary>
internal static class HugePages
{
    /// <summary>In bytes.</summary>
    internal const int Size = 2 << 20;

    /// <summary>
    /// Advises the kernel to use huge pages where <paramref name="start"/> lies and in the bytes after it. What has been touched already around
    /// <paramref name="start"/> is moved into one.
    /// </summary>
    /// <param name="start">Something in the memory that is meant; it may move afterwards.</param>
    /// <param name="length">How many bytes; what is not mapped of them is left alone.</param>
    /// <returns>The address of the first page.</returns>
    internal static unsafe nint Advise(ReadOnlySpan<byte> start, long length)
    {
        const int UseHugePages = 14, MakeHugeNow = 25;
        fixed (byte* pointer = start)
        {
            var aligned = (nint)pointer & -Size;
            _ = Libc.AdviseMemory(aligned, (nint)length, UseHugePages);
            _ = Libc.AdviseMemory(aligned, Size, MakeHugeNow);
            return aligned;
        }
    }

    /// <summary>Has the kernel hand out a page now, rather than when it is first touched. Nothing in it changes.</summary>
    /// <returns>False where nothing may be written there, or by a kernel before 5.14.</returns>
    internal static bool TryPopulate(nint page)
    {
        const int PopulateForWriting = 23;
        return Libc.AdviseMemory(page, Size, PopulateForWriting) == 0;
    }
}
