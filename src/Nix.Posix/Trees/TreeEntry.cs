namespace Nix.Posix;

/// <summary>An entry of a directory.</summary>
/// <param name="Name">Its name: any bytes but <c>/</c> and NUL.</param>
/// <param name="Kind">What it is, links not followed.</param>
public readonly record struct TreeEntry(byte[] Name, FileKind Kind);
