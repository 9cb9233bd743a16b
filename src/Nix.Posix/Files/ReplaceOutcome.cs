namespace Nix.Posix;

/// <summary>How a file got its new text.</summary>
public enum ReplaceOutcome
{
    /// <summary>By one rename: at every instant the file held the old text or the new.</summary>
    Renamed,

    /// <summary>
    /// By writing over the old text, since the name cannot be renamed over (something is mounted on it, it has further hard links,
    /// or its owner could not be kept). A crash in between leaves a mix: the caller must have kept the old text beforehand.
    /// </summary>
    RewrittenInPlace,
}
