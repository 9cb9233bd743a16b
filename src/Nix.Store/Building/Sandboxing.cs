namespace Nix.Store.Building;

/// <summary>Whether builders run in namespaces of their own, where they see only what they depend on.</summary>
public enum Sandboxing
{
    Never,

    /// <summary>Where the kernel allows it; where it does not, each build says so.</summary>
    WherePossible,

    /// <summary>Where the kernel does not allow it nothing is built.</summary>
    Always,
}
