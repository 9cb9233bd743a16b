using Nix.Store;
using Nixos.Machines;

namespace AskNix.Engines.Native;

/// <summary>
/// What the garbage collector keeps, by its rules (LocalStore::collectGarbage): what is reachable from roots, running programs and
/// temporary roots; with <c>keep-derivations</c>, the default, also the derivations these came from; with <c>keep-outputs</c> also what kept
/// derivations built. Seen with an ordinary user's eyes some roots may be hidden, so that more looks dead than is.
/// </summary>
internal sealed class LiveStorePaths(Machine machine, StoreDirectories directories, StoreDatabase database)
{
    private readonly HashSet<string> _live = new(StringComparer.Ordinal);

    public HashSet<string> Find(CancellationToken cancellation)
    {
        var settings = new StoreKeepSettings(machine);
        var added = Add(new GarbageRoots(directories).List().Select(root => root.StorePath));
        // All that the last round added at once: the closure of one derivation is nearly that of the next.
        while (added.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            added = Add(added.SelectMany(path => KeptBeside(path, settings)));
        }
        return _live;
    }

    private IEnumerable<string> KeptBeside(string path, StoreKeepSettings settings)
    {
        if (path.EndsWith(".drv", StringComparison.Ordinal))
            return settings.Outputs ? database.Outputs(path).Values : [];
        return settings.Derivations && database.QueryPathInfo(path)?.Deriver is { } deriver ? [deriver] : [];
    }

    private List<string> Add(IEnumerable<string> paths)
    {
        string[] roots = [.. paths.Distinct(StringComparer.Ordinal).Where(path => !_live.Contains(path) && database.IsValid(path))];
        return roots.Length == 0 ? [] : [.. database.Closure(roots).Where(_live.Add)];
    }
}
