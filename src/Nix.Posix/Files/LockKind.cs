namespace Nix.Posix;

/// <summary>Who else may hold the lock at the same time.</summary>
public enum LockKind
{
    /// <summary>Other shared holders.</summary>
    Shared,

    /// <summary>Nobody.</summary>
    Exclusive,
}
