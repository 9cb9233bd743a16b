namespace Nix.Store.Daemon;

/// <summary>What an activity is about; the numbers are the protocol's (logging.hh). Others may come and mean what their text says.</summary>
public enum ActivityKind
{
    Unknown = 0,

    /// <summary>One path is copied from one store to another. Fields: path, from, to.</summary>
    CopyPath = 100,

    /// <summary>A download or upload. Fields: URL.</summary>
    FileTransfer = 101,

    /// <summary>All that makes a request's paths be there.</summary>
    Realise = 102,

    /// <summary>All copies of a request; its progress counts paths.</summary>
    CopyPaths = 103,

    /// <summary>All builds of a request; its progress counts them.</summary>
    Builds = 104,

    /// <summary>One build. Fields: derivation, machine (empty for this one), round, rounds.</summary>
    Build = 105,

    OptimiseStore = 106,

    VerifyPaths = 107,

    /// <summary>One path is fetched. Fields: path, cache.</summary>
    Substitute = 108,

    /// <summary>A cache is asked whether it has a path. Fields: path, cache.</summary>
    QueryPathInfo = 109,

    /// <summary>The hook run after a build. Fields: derivation.</summary>
    PostBuildHook = 110,

    /// <summary>A build waits for a lock or a free machine. Fields: derivation.</summary>
    BuildWaiting = 111,

    FetchTree = 112,

    /// <summary>A source is copied to the store. Fields: path, whether it is only hashed.</summary>
    FetchToStore = 113,
}
