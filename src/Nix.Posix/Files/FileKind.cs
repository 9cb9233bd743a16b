namespace Nix.Posix;

/// <summary>What an entry of a directory is.</summary>
public enum FileKind
{
    /// <summary>A socket, pipe or device.</summary>
    Other,
    Regular,
    Directory,
    SymbolicLink,
}
