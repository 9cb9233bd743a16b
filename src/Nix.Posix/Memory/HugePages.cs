namespace Nix.Posix;

/// <summary>
/// Memory in pages of 2 MiB instead of 4 KiB (madvise(2), MADV_HUGEPAGE). The kernel hands out a page when it is first touched, and each time costs
/// the same whatever the page's size.
/// </summary>
public static class HugePages
{
    private const int HugePage = 2 << 20;

    /// <summary>
    /// Advises the kernel to use huge pages where <paramref name="start"/> lies and in the bytes after it. Advice and no more: a kernel without huge
    /// pages ignores it, and so does memory that is not mapped.
    /// </summary>
    /// <param name="start">Something in the memory that is meant; it may move afterwards.</param>
    /// <param name="length">How many bytes.</param>
    public static unsafe void Advise(ReadOnlySpan<byte> start, long length)
    {
        const int UseHugePages = 14;
        fixed (byte* pointer = start)
        {
            var aligned = (nint)pointer & -HugePage;
            _ = Libc.AdviseMemory(aligned, (nint)length, UseHugePages);
        }
    }
}
