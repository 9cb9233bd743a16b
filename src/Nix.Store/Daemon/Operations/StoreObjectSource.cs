namespace Nix.Store.Daemon;

/// <summary>One of many paths to be added, and what writes its archive.</summary>
public sealed record StoreObjectSource(StoreObjectInfo Info, Func<Stream, CancellationToken, Task> WriteArchive);
