using Nix.Posix;
using Nix.Store;
using Nix.Store.Daemon;
using Nix.Store.Opening;

namespace Nixos.Evaluating;

/// <summary>The store an evaluation works with, as --store, nix.conf or NIX_REMOTE says: one of this machine.</summary>
public sealed class EvaluationStore
{
    readonly StoreOpener opener;
    readonly StoreReference meant;

    /// <param name="opener">Opens stores.</param>
    /// <param name="address">From --store or nix.conf; null for what NIX_REMOTE says.</param>
    /// <exception cref="StoreReferenceException">The address means no store.</exception>
    /// <exception cref="StoreElsewhereException">It means one that expressions cannot be evaluated with.</exception>
    public EvaluationStore(StoreOpener opener, string? address)
    {
        this.opener = opener;
        meant = opener.Meant(address);
        Directories = opener.DirectoriesOf(meant);
        if (meant is StoreReference.Remote)
            throw new StoreElsewhereException();
    }

    /// <summary>Where it is.</summary>
    public StoreDirectories Directories { get; }

    /// <summary>Whether Nix's own tools would write to it themselves, and not ask a daemon (store = auto, nix.conf(5)).</summary>
    public bool IsOwn => meant is StoreReference.Automatic && Writable.Directory(Directories.StateDir);

    /// <summary>The whole store.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public IStore OpenWhole() => opener.Open(meant);

    /// <summary>The store to write to and to build in, which is not asked before it is needed: through its daemon, or without one where that is meant or there is none.</summary>
    /// <param name="report">Gets what is told of builds.</param>
    /// <param name="cancellation">Ends what is under way.</param>
    public IWritingStore Open(Action<DaemonEvent> report, CancellationToken cancellation) => OpenWhole() is var store && store is DaemonStore daemon
        ? new DaemonEvaluationStore(daemon, Directories.StoreDir, report, cancellation)
        : new EmbeddedEvaluationStore(store, report, cancellation);
}
