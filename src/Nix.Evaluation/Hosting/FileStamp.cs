namespace Nix.Evaluation.Hosting;

/// <summary>What tells that a file or a directory is as it was: one that is changed, or another in its place, has another stamp.</summary>
/// <param name="Kind">What it is itself: where that is a link, the rest is of what it leads to.</param>
/// <param name="Device">The file system it is on.</param>
/// <param name="Inode">Its number there.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Modified">When its content was last written, in any unit.</param>
/// <param name="Changed">When content or status last changed, in any unit.</param>
public readonly record struct FileStamp(HostFileKind Kind, ulong Device, ulong Inode, long Size, long Modified, long Changed);
