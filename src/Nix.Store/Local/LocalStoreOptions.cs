namespace Nix.Store.Local;

/// <summary>Where a store of our own is, and by what clock it registers.</summary>
public sealed record LocalStoreOptions
{
    /// <summary>Where its objects, records and logs are.</summary>
    public required StoreDirectories Directories { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether equal files become one as soon as they are registered (auto-optimise-store).</summary>
    public bool OptimisesWhenRegistering { get; init; }

    /// <summary>What besides references live paths keep when garbage is collected.</summary>
    public LivenessRules Liveness { get; init; } = new();

    /// <summary>
    /// The store of a machine whose root is a directory, as Nix's <c>local?root=DIR</c>: the paths are as on that machine, the files below the
    /// directory.
    /// </summary>
    public static LocalStoreOptions Below(string root)
    {
        var usual = StoreDirectories.Default;
        return new LocalStoreOptions
        {
            Directories = new StoreDirectories(usual.StoreDir, root + usual.StateDir, root + usual.LogDir) { RealStoreDir = root + usual.StoreDir },
        };
    }
}
