using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>The locks on all paths a build makes, taken in one order by everybody.</summary>
internal sealed class OutputLocks : IDisposable
{
    private readonly List<NixPathLock> _held = [];

    internal static async Task<OutputLocks> AcquireAsync(LocalStore store, IEnumerable<string> paths, CancellationToken cancellation)
    {
        var locks = new OutputLocks();
        try
        {
            foreach (var path in paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                locks._held.Add(await NixPathLock.AcquireAsync(store.RealPathOf(path), onWaiting: null, cancellation));
            return locks;
        }
        catch
        {
            locks.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var held in _held)
            held.Dispose();
    }
}
