using Nix.Posix;
using Nix.Store.Daemon;

namespace Nix.Store.Local;

/// <content>Garbage.</content>
public sealed partial class LocalStore
{
    /// <summary>All valid paths that something holds: links, living processes' temporary roots, and running programs.</summary>
    public IReadOnlyList<DaemonRoot> Roots() =>
    [
        .. new RootFinder(Directories).Find().Select(root => new DaemonRoot(root.LinkPath, root.StorePath))
            .Concat(TemporaryRootReader.Peek(Layout.TemporaryRootsDir))
            .Concat(new ProcessRoots(StoreDir).Find().Select(root => new DaemonRoot(root.Value, root.Key)))
            .Where(root => IsValid(root.StorePath)),
    ];

    /// <summary>Collects garbage, or says what would be collected.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="rules">What live paths keep; null: <see cref="LivenessRules"/>'s defaults.</param>
    /// <param name="cancellation">Ends it between two paths.</param>
    /// <exception cref="LocalStoreException">A path to be deleted is alive, or the store cannot be written to.</exception>
    public async Task<GarbageCollected> CollectGarbageAsync(
        CollectGarbage request, LivenessRules? rules = null, CancellationToken cancellation = default)
    {
        try
        {
            return await GarbageCollector.RunAsync(this, request, rules ?? new LivenessRules(), cancellation);
        }
        catch (PosixException exception) when (exception.Errno is Errno.ReadOnlyFileSystem or Errno.AccessDenied or Errno.NotPermitted)
        {
            throw Layout.Unwritable(exception);
        }
    }
}
