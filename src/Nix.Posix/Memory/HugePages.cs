namespace Nix.Posix;

/// <summary>
/// Memory in pages of 2 MiB instead of 4 KiB (madvise(2), MADV_HUGEPAGE, MADV_COLLAPSE). The kernel hands out a page when it is first touched, and each
/// time costs the same whatever the page's size. Advice and no more: a kernel without huge pages ignores it.
/// </summary>
internal static class HugePages
{
    private const int HugePage = 2 << 20;

    /// <summary>
    /// Advises the kernel to use huge pages where <paramref name="start"/> lies and in the bytes after it. What has been touched already around
    /// <paramref name="start"/> is moved into one.
    /// </summary>
    /// <param name="start">Something in the memory that is meant; it may move afterwards.</param>
    /// <param name="length">How many bytes; what is not mapped of them is left alone.</param>
    internal static unsafe void Advise(ReadOnlySpan<byte> start, long length)
    {
        const int UseHugePages = 14, MakeHugeNow = 25;
        fixed (byte* pointer = start)
        {
            var aligned = (nint)pointer & -HugePage;
            _ = Libc.AdviseMemory(aligned, (nint)length, UseHugePages);
            _ = Libc.AdviseMemory(aligned, HugePage, MakeHugeNow);
        }
    }
}
