namespace Nix.Store.Daemon;

/// <summary>A root as the daemon names it.</summary>
/// <param name="Place">A link's path, a place in /proc, or a word in braces such as <c>{temp:123}</c>.</param>
/// <param name="StorePath">What it keeps.</param>
public sealed record DaemonRoot(string Place, string StorePath)
{
    /// <summary>Why the path is kept, read off the place as the daemon writes it (LocalStore::findRoots).</summary>
    /// <param name="directories">Of the store.</param>
    public GarbageRootKind KindIn(StoreDirectories directories) => Place switch
    {
        _ when Place.StartsWith("{temp:", StringComparison.Ordinal) => GarbageRootKind.Temporary,
        ['{', ..] => GarbageRootKind.Hidden,
        _ when Place.StartsWith("/proc/", StringComparison.Ordinal) => GarbageRootKind.Process,
        _ when Place.StartsWith(directories.ProfilesDir + "/", StringComparison.Ordinal) => GarbageRootKind.Profile,
        _ when Place.StartsWith(directories.RootsDir + "/", StringComparison.Ordinal) => GarbageRootKind.Direct,
        _ => GarbageRootKind.Indirect,
    };
}
