namespace Nix.Evaluation.Hosting;

/// <summary>What is wanted of a git repository.</summary>
/// <param name="Url">Where it is: an absolute path, or what git calls a URL.</param>
public sealed record GitInput(string Url)
{
    /// <summary>A branch, a tag or another reference; null for the one that is checked out.</summary>
    public string? Ref { get; init; }

    /// <summary>A commit, in 40 hexadecimal digits; null for the newest of the reference, or where that is null too, the working directory.</summary>
    public string? Rev { get; init; }

    /// <summary>Whether history may be missing, and is not counted.</summary>
    public bool IsShallow { get; init; }

    /// <summary>Whether submodules are part of the tree.</summary>
    public bool HasSubmodules { get; init; }

    /// <summary>Whether what .gitattributes marks export-ignore is left out.</summary>
    public bool LeavesOutIgnored { get; init; }

    /// <summary>Whether a commit may be on any reference.</summary>
    public bool SearchesAllRefs { get; init; }
}
