namespace Nix.Store.Local;

/// <summary>Something a verification found: <see cref="Missing"/>, <see cref="Modified"/> or <see cref="LinkModified"/>.</summary>
public abstract record StoreFault(string Path)
{
    /// <summary>As Nix says it.</summary>
    public abstract string Text { get; }

    /// <summary>A valid path has no files.</summary>
    /// <param name="Path">Which.</param>
    /// <param name="IsForgotten">Whether it is no longer valid therefore; not where others refer to it.</param>
    public sealed record Missing(string Path, bool IsForgotten) : StoreFault(Path)
    {
        public override string Text => IsForgotten
            ? $"path '{Path}' disappeared, removing from database..."
            : $"path '{Path}' disappeared, but it still has valid referrers!";
    }

    /// <summary>A valid path's archive has another hash than is recorded.</summary>
    public sealed record Modified(string Path, string Expected, string Found) : StoreFault(Path)
    {
        public override string Text => $"path '{Path}' was modified! expected hash '{Expected}', got '{Found}'";
    }

    /// <summary>A shared file has other content than its name says; all files that share it have it too.</summary>
    public sealed record LinkModified(string Path, string Found) : StoreFault(Path)
    {
        public override string Text => $"link \"{Path}\" was modified! expected hash {System.IO.Path.GetFileName(Path)}, got '{Found}'";
    }
}
