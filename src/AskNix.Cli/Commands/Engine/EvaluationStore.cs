using AskNix.Cli.Composition;
using AskNix.Errors;
using Nix.Posix;
using Nix.Store;
using Nix.Store.Daemon;
using Nix.Store.Opening;

namespace AskNix.Cli.Commands.Engine;

/// <summary>The store an evaluation works with, as --store or NIX_REMOTE says: this machine's own, written to through its daemon.</summary>
internal sealed class EvaluationStore
{
    private readonly StoreOpener _opener;
    private readonly StoreReference _meant;

    /// <exception cref="AskNixException">The address means no store, or one that expressions cannot be evaluated with.</exception>
    public EvaluationStore(Session session, EvaluationArguments arguments, DaemonSettings? settings)
    {
        _opener = new StoreOpener(session.Environment.GetValueOrDefault, session.Root, settings);
        try
        {
            _meant = _opener.Meant(arguments.Settings.GetValueOrDefault("store"));
        }
        catch (StoreReferenceException failure)
        {
            throw new AskNixException(ErrorCode.BadUsage, failure.Message, failure.Advice);
        }

        Directories = _opener.DirectoriesOf(_meant);
        // Expressions read store paths where they say they are.
        if (_meant is StoreReference.Remote || Directories.RealStoreDir != Directories.StoreDir)
            throw Beyond();
    }

    /// <summary>Where it is.</summary>
    public StoreDirectories Directories { get; }

    /// <summary>Whether Nix's own tools would write to it themselves, and not ask a daemon (store = auto, nix.conf(5)).</summary>
    public bool IsOwn => _meant is StoreReference.Automatic && Writable.Directory(Directories.StateDir);

    /// <summary>Its daemon, which is not greeted before it is needed; null for a store that is only read.</summary>
    /// <param name="writes">Whether it will be written to.</param>
    /// <exception cref="AskNixException">It has no daemon to write through.</exception>
    public DaemonStore? OpenDaemon(bool writes) => _meant is StoreReference.Local
        ? writes ? throw Beyond() : null
        : (DaemonStore)_opener.Open(_meant);

    private static AskNixException Beyond() => new(
        ErrorCode.BadUsage,
        "Expressions are evaluated with the store of this machine, and what they make is written through its daemon.",
        "Leave --store out, or name a daemon's socket: --store unix:///SOCKET. Other stores are for ask-nix engine store.");
}
