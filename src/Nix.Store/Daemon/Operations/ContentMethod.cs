namespace Nix.Store.Daemon;

/// <summary>How a path follows from its content; SHA-256 each.</summary>
public enum ContentMethod
{
    /// <summary>A text and what it refers to.</summary>
    Text,

    /// <summary>The bytes of one file that refers to nothing.</summary>
    Flat,

    /// <summary>The archive (NAR) of a file or a tree.</summary>
    Archive,
}
