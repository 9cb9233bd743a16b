namespace Nix.Formats;

/// <summary>What <see cref="NarParser.Read"/> has found.</summary>
public enum NarEventKind
{
    /// <summary>Nothing yet: it needs further bytes.</summary>
    MoreNeeded,

    /// <summary>A regular file begins.</summary>
    File,

    /// <summary>Bytes of the file.</summary>
    Content,

    /// <summary>The file is complete.</summary>
    EndFile,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A directory begins.</summary>
    Directory,

    /// <summary>The name of the next node, an entry of the innermost directory.</summary>
    Entry,

    /// <summary>The innermost directory is complete.</summary>
    EndDirectory,

    /// <summary>The archive is complete.</summary>
    End,
}
