namespace Nix.Store.Building;

/// <summary>Whether builders run in namespaces of their own, where they see only what they depend on.</summary>
public enum Sandboxing
{
    Never,

    /// <summary>Where the kernel allows it; where it does not, each build says so.</summary>
    WherePossible,

    /// <summary>Not for builds with fixed outputs and for those that ask to go without (__noChroot); for the others as <see cref="WherePossible"/>.</summary>
    Relaxed,

    /// <summary>Where the kernel does not allow it nothing is built.</summary>
    Always,
}
