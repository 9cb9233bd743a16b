namespace Nixos.Fetching;

/// <summary>A download that was kept.</summary>
/// <param name="Tag">The server's ETag; empty where it gave none.</param>
/// <param name="Content">The file.</param>
/// <param name="IsFresh">Whether the server need not be asked.</param>
sealed record CachedDownload(string Tag, ReadOnlyMemory<byte> Content, bool IsFresh);
