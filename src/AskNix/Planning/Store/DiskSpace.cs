namespace AskNix.Planning.Store;

/// <summary>A file system, in bytes.</summary>
/// <param name="Total">Its size.</param>
/// <param name="Free">What an ordinary user may still write.</param>
public sealed record DiskSpace(long Total, long Free);
