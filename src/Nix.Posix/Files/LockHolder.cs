namespace Nix.Posix;

/// <summary>Who holds a <see cref="FileLock"/>, as it wrote itself.</summary>
/// <param name="ProcessId">Its process.</param>
/// <param name="Purpose">What for, in its own words: <c>install firefox</c>.</param>
public sealed record LockHolder(int ProcessId, string Purpose);
