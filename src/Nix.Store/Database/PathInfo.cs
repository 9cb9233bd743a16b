namespace Nix.Store;

/// <summary>What the store's database knows of a valid path.</summary>
/// <param name="Path">The whole path.</param>
/// <param name="NarHash">The hash of its archive, as <c>sha256:BASE16</c>.</param>
/// <param name="NarSize">The size of its archive in bytes, near what it takes on disk; null where an old Nix did not record it.</param>
/// <param name="Deriver">The derivation that built it, if known; it need not be in the store.</param>
/// <param name="RegisteredAt">When it became valid, to the second.</param>
/// <param name="IsUltimate">Whether this machine built it itself.</param>
/// <param name="Signatures">As <c>KEY:SIGNATURE</c>.</param>
/// <param name="ContentAddress">The assertion that its path follows from its content; null where it does not.</param>
public sealed record PathInfo(
    string Path,
    string NarHash,
    long? NarSize,
    string? Deriver,
    DateTimeOffset RegisteredAt,
    bool IsUltimate,
    IReadOnlyList<string> Signatures,
    string? ContentAddress);
