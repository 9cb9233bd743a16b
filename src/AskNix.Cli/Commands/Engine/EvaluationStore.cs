using AskNix.Cli.Composition;
using AskNix.Errors;
using Nix.Posix;
using Nix.Store;
using Nix.Store.Daemon;
using Nix.Store.Opening;
using Nixos.Evaluating;

namespace AskNix.Cli.Commands.Engine;

/// <summary>The store an evaluation works with, as --store, nix.conf or NIX_REMOTE says: one of this machine.</summary>
internal sealed class EvaluationStore
{
    private readonly StoreOpener _opener;
    private readonly StoreReference _meant;

    /// <param name="session">The run of the program.</param>
    /// <param name="address">From --store or nix.conf; null for what NIX_REMOTE says.</param>
    /// <param name="forDaemon">What a daemon is told.</param>
    /// <param name="forOwn">How this process builds where there is none.</param>
    /// <exception cref="AskNixException">The address means no store, or one that expressions cannot be evaluated with.</exception>
    public EvaluationStore(Session session, string? address, DaemonSettings? forDaemon, DaemonSettings forOwn)
    {
        _opener = new StoreOpener(session.Environment.GetValueOrDefault, session.Root, () => forDaemon, () => forOwn);
        try
        {
            _meant = _opener.Meant(address);
        }
        catch (StoreReferenceException failure)
        {
            throw new AskNixException(ErrorCode.BadUsage, failure.Message, failure.Advice);
        }

        Directories = _opener.DirectoriesOf(_meant);
        if (_meant is StoreReference.Remote)
        {
            throw new AskNixException(
                ErrorCode.BadUsage,
                "Expressions are evaluated with a store of this machine.",
                "Leave --store out, or name a daemon's socket, --store unix:///SOCKET, or a folder, --store local?root=/FOLDER. Other stores are for ask-nix engine store.");
        }
    }

    /// <summary>Where it is.</summary>
    public StoreDirectories Directories { get; }

    /// <summary>Whether Nix's own tools would write to it themselves, and not ask a daemon (store = auto, nix.conf(5)).</summary>
    public bool IsOwn => _meant is StoreReference.Automatic && Writable.Directory(Directories.StateDir);

    /// <summary>The store to write to and to build in, which is not asked before it is needed: through its daemon, or without one where that is meant or there is none.</summary>
    /// <param name="report">Gets what is told of builds.</param>
    /// <param name="cancellation">Ends what is under way.</param>
    public IWritingStore Open(Action<DaemonEvent> report, CancellationToken cancellation) => _opener.Open(_meant) is var store && store is DaemonStore daemon
        ? new DaemonEvaluationStore(daemon, Directories.StoreDir, report, cancellation)
        : new EmbeddedEvaluationStore(store, report, cancellation);
}
