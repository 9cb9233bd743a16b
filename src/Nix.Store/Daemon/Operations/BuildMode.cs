namespace Nix.Store.Daemon;

/// <summary>How something is built; the numbers are the protocol's.</summary>
public enum BuildMode
{
    /// <summary>Unless it is there.</summary>
    Normal,

    /// <summary>What is there but damaged is made anew; for trusted users only.</summary>
    Repair,

    /// <summary>Once more, to compare with what is there.</summary>
    Check,
}
