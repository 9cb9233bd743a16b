namespace Nix.Store.Local;

/// <summary>Something a verification found: <see cref="Missing"/>, <see cref="Modified"/> or <see cref="LinkModified"/>.</summary>
public abstract record StoreFault(string Path)
{
    /// <summary>A valid path has no files.</summary>
    /// <param name="Path">Which.</param>
    /// <param name="IsForgotten">Whether it is no longer valid therefore; not where others refer to it.</param>
    public sealed record Missing(string Path, bool IsForgotten) : StoreFault(Path);

    /// <summary>A valid path's archive has another hash than is recorded.</summary>
    public sealed record Modified(string Path, string Expected, string Found) : StoreFault(Path);

    /// <summary>A shared file has other content than its name says; all files that share it have it too.</summary>
    public sealed record LinkModified(string Path, string Found) : StoreFault(Path);
}
