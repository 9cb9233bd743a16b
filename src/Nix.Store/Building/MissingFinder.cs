using Nix.Formats;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>Works out what would be built.</summary>
internal sealed class MissingFinder(LocalStore store)
{
    private readonly Realisations _realisations = new(store);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _toBuild = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);

    internal MissingPaths Find(IEnumerable<DerivedPath> wanted)
    {
        var pending = new Stack<DerivedPath>(wanted);
        while (pending.TryPop(out var path))
        {
            if (path.Outputs is null || !store.IsValid(path.Path))
            {
                if (!store.IsValid(path.Path))
                    _unknown.Add(path.Path);
                continue;
            }
            var derivation = store.ReadDerivation(StorePath.Parse(path.Path, store.StoreDir));
            var isThere = (path.Outputs.Count == 0 ? [.. derivation.Outputs.Keys] : path.Outputs).All(output =>
                derivation.Outputs.ContainsKey(output) && _realisations.PathOf(derivation, output) is { } known && store.IsValid(known));
            if (isThere || !_seen.Add(path.Path))
                continue;
            _toBuild.Add(path.Path);
            foreach (var source in derivation.InputSources)
                pending.Push(DerivedPath.Itself(source.In(store.StoreDir)));
            foreach (var (input, needed) in derivation.InputDerivations)
                pending.Push(new DerivedPath(input.In(store.StoreDir), [.. needed.Outputs, .. (needed.DynamicOutputs ?? []).Keys]));
        }
        return new MissingPaths([.. _toBuild], [], [.. _unknown], DownloadSize: 0, NarSize: 0);
    }
}
