namespace Nix.Evaluation.Remembering;

/// <summary>What can be asked of a host.</summary>
enum ReadingKind
{
    /// <summary>The content of a file.</summary>
    Content,

    /// <summary>What there is at a path.</summary>
    FileKind,

    /// <summary>When something was changed.</summary>
    ModificationTime,

    /// <summary>Where a link points.</summary>
    Link,

    /// <summary>What is in a directory.</summary>
    Directory,

    /// <summary>Whether a file may be executed.</summary>
    Executable,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>Whether a store path is there.</summary>
    StorePath,
}
