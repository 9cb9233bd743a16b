namespace Nix.Formats;

/// <summary>Bytes that should be a Nix archive are not one, or end too early.</summary>
public sealed class NarException(string message, long position) : NixFormatException($"bad archive: {message} (at byte {position})")
{
    /// <summary>Where in the archive, in bytes from its start.</summary>
    public long Position { get; } = position;
}
