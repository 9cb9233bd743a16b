namespace Nix.Store.Daemon;

/// <summary>What a garbage collection does; the numbers are the protocol's.</summary>
public enum GarbageAction
{
    /// <summary>Names what is reachable from a root.</summary>
    ReturnLive,

    /// <summary>Names what is not.</summary>
    ReturnDead,

    /// <summary>Deletes what is not.</summary>
    DeleteDead,

    /// <summary>Deletes the paths given, if none of them is reachable.</summary>
    DeleteSpecific,
}
