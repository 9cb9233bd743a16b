namespace Nix.Evaluation.Hosting;

/// <summary>What there can be at a path.</summary>
public enum HostFileKind
{
    /// <summary>A regular file.</summary>
    Regular,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A device, a socket or a pipe.</summary>
    Other,
}
