namespace Nix.Store;

/// <summary>Where a store and its records are. Absolute paths without a slash at the end.</summary>
/// <param name="StoreDir">The store objects, as their paths are written; usually /nix/store.</param>
/// <param name="StateDir">Database, profiles and roots; usually /nix/var/nix.</param>
/// <param name="LogDir">Build logs; usually /nix/var/log/nix.</param>
public sealed record StoreDirectories(string StoreDir, string StateDir, string LogDir)
{
    /// <summary>The directories Nix uses unless told otherwise.</summary>
    public static StoreDirectories Default { get; } = new("/nix/store", "/nix/var/nix", "/nix/var/log/nix");

    /// <summary>Where the store objects are on disk; another place than <see cref="StoreDir"/> for a store below a root of its own.</summary>
    public string RealStoreDir { get => field ?? StoreDir; init; }

    public string DatabasePath => Path.Combine(StateDir, "db", "db.sqlite");

    public string ProfilesDir => Path.Combine(StateDir, "profiles");

    /// <summary>A file for each process that has asked for paths to be kept while it lives.</summary>
    public string TemporaryRootsDir => Path.Combine(StateDir, "temproots");

    public string RootsDir => Path.Combine(StateDir, "gcroots");

    /// <summary>
    /// The directories named by NIX_STORE_DIR (or NIX_STORE), NIX_STATE_DIR and NIX_LOG_DIR in the environment given, the others below
    /// <paramref name="machineRoot"/>.
    /// </summary>
    /// <param name="environment">Gives a variable's value, or null.</param>
    /// <param name="machineRoot">The root of the machine looked at; / for the running one.</param>
    public static StoreDirectories FromEnvironment(Func<string, string?> environment, string machineRoot = "/") => new(
        Value(environment, "NIX_STORE_DIR") ?? Value(environment, "NIX_STORE") ?? Below(machineRoot, Default.StoreDir),
        Value(environment, "NIX_STATE_DIR") ?? Below(machineRoot, Default.StateDir),
        Value(environment, "NIX_LOG_DIR") ?? Below(machineRoot, Default.LogDir));

    private static string? Value(Func<string, string?> environment, string name) =>
        environment(name) is { Length: > 0 } value ? Path.TrimEndingDirectorySeparator(value) : null;

    private static string Below(string root, string path) => Path.Combine(root, path[1..]);
}
