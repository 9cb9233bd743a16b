using Nix.Posix;
using Nix.Store.Building;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Opening;

/// <summary>Opens the store that is meant.</summary>
/// <param name="environment">Gives a variable's value, or null: NIX_REMOTE, NIX_DAEMON_SOCKET_PATH, NIX_STORE_DIR and its kin, NIX_SSHOPTS, PATH.</param>
/// <param name="machineRoot">The root of the machine looked at; / for the running one.</param>
/// <param name="forDaemon">What daemons are told, asked for when one is opened; null leaves each its own settings.</param>
/// <param name="forOwn">How this process builds where there is no daemon, asked for when that is opened; null for Nix's defaults.</param>
public sealed class StoreOpener(Func<string, string?> environment, string machineRoot = "/", Func<DaemonSettings?>? forDaemon = null, Func<DaemonSettings?>? forOwn = null)
{
    /// <summary>The store that an address means, or NIX_REMOTE where there is none.</summary>
    /// <exception cref="StoreReferenceException">It means none.</exception>
    public StoreReference Meant(string? address = null) => StoreReference.Parse(address ?? environment("NIX_REMOTE") ?? "");

    /// <summary>Where a store on this machine has its files.</summary>
    public StoreDirectories DirectoriesOf(StoreReference reference)
    {
        var directories = StoreDirectories.FromEnvironment(environment, machineRoot);
        if (reference is StoreReference.Local local)
        {
            if (local.Root is { } root)
            {
                var below = StoreDirectories.FromEnvironment(_ => null, root);
                var logical = StoreDirectories.FromEnvironment(environment).StoreDir;
                directories = below with { StoreDir = logical, RealStoreDir = Path.Combine(root, logical[1..]) };
            }
            directories = directories with
            {
                StateDir = local.StateDirectory ?? directories.StateDir,
                LogDir = local.LogDirectory ?? directories.LogDir,
                RealStoreDir = local.RealStoreDirectory ?? directories.RealStoreDir,
            };
        }
        return reference.StoreDirectory is { } store
            ? directories with { StoreDir = store, RealStoreDir = directories.RealStoreDir == directories.StoreDir ? store : directories.RealStoreDir }
            : directories;
    }

    /// <summary>Whether a daemon's socket is where the one of a store is to be.</summary>
    public bool HasSocket(StoreDirectories directories) => Socket(directories).Exists;

    /// <summary>Opens it for questions: the records themselves where they can be read, else the daemon.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public IStoreReader OpenReader(StoreReference reference)
    {
        if (reference is not (StoreReference.Automatic or StoreReference.Local))
            return Open(reference);
        var directories = DirectoriesOf(reference);
        try
        {
            return DatabaseStore.Open(directories);
        }
        catch (StoreDatabaseException) when (reference is StoreReference.Automatic && Socket(directories).Exists)
        {
            return Through(Socket(directories), directories.StoreDir);
        }
    }

    /// <summary>Opens it for changes as well. Where none is said and no daemon is there, this process changes it itself, if it may: as Nix's tools do.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public IStore Open(StoreReference reference)
    {
        var directories = DirectoriesOf(reference);
        return reference switch
        {
            StoreReference.Automatic when !HasSocket(directories) && Writable.Directory(directories.StateDir) => Embedded(directories),
            StoreReference.Automatic => Through(Socket(directories), directories.StoreDir),
            StoreReference.Daemon { Socket: null } => Through(Socket(directories), directories.StoreDir),
            StoreReference.Daemon daemon => Through(new SocketTransport(daemon.Socket), directories.StoreDir),
            // The directories of this machine say nothing about another.
            StoreReference.Remote remote => Through(
                new SshTransport(remote, environment).Open(), reference.StoreDirectory ?? StoreDirectories.Default.StoreDir),
            _ => Embedded(directories),
        };
    }

    /// <summary>Opens a store's own files, for what no daemon does for anybody; null where a daemon is meant.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public EmbeddedStore? OpenEmbedded(StoreReference reference) =>
        reference is StoreReference.Automatic or StoreReference.Local ? Embedded(DirectoriesOf(reference)) : null;

    private EmbeddedStore Embedded(StoreDirectories directories)
    {
        var settings = forOwn?.Invoke();
        var options = new LocalStoreOptions
        {
            Directories = directories,
            OptimisesWhenRegistering = Is("auto-optimise-store", otherwise: false),
            Liveness = new LivenessRules(Is("keep-derivations", otherwise: true), Is("keep-outputs", otherwise: false)),
        };
        return new EmbeddedStore(options, BuildSettings.Of(settings, environment));

        bool Is(string name, bool otherwise) => settings?.Others.GetValueOrDefault(name) switch { null => otherwise, var value => value == "true" };
    }

    private SocketTransport Socket(StoreDirectories directories) => SocketTransport.Of(directories, environment);

    private DaemonStore Through(IDaemonTransport transport, string storeDirectory) =>
        new(transport, new DaemonClientOptions { StoreDirectory = storeDirectory, Settings = forDaemon?.Invoke() });
}
