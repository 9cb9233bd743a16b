using Nix.Posix;
using Nix.Store.Daemon;

namespace Nix.Store.Local;

/// <content>Garbage.</content>
public sealed partial class LocalStore
{
    /// <summary>All valid paths that something holds: links, living processes' temporary roots, and running programs.</summary>
    public IReadOnlyList<DaemonRoot> Roots() =>
    [
        .. new GarbageRoots(Directories).List().Where(root => IsValid(root.StorePath)).Select(root => new DaemonRoot(root.LinkPath, root.StorePath)),
    ];

    /// <summary>Collects garbage, or says what would be collected.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="rules">What live paths keep; null: what <see cref="LocalStoreOptions.Liveness"/> says.</param>
    /// <param name="onDeleting">Called with each path that is about to be deleted; whoever asks for that one waits meanwhile.</param>
    /// <param name="cancellation">Ends it between two paths.</param>
    /// <exception cref="LocalStoreException">A path to be deleted is alive, a root cannot be read, or the store cannot be written to.</exception>
    public async Task<GarbageCollected> CollectGarbageAsync(
        CollectGarbage request, LivenessRules? rules = null, Action<string>? onDeleting = null, CancellationToken cancellation = default)
    {
        try
        {
            return await GarbageCollector.RunAsync(this, request, rules ?? _options.Liveness, onDeleting, cancellation);
        }
        catch (PosixException exception) when (StoreLayout.IsUnwritable(exception))
        {
            throw Layout.Unwritable(exception);
        }
    }
}
