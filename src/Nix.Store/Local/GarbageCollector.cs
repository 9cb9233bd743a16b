using Nix.Formats;
using Nix.Posix;
using Nix.Store.Building;
using Nix.Store.Daemon;

namespace Nix.Store.Local;

/// <summary>
/// One collection, done while nobody else collects and nobody adds temporary roots (LocalStore::collectGarbage in src/libstore/gc.cc). What is
/// deleted is first no longer valid, what refers goes before what is referred to: stopped at any instant, the store is whole.
/// </summary>
internal sealed class GarbageCollector
{
    private readonly LocalStore _store;
    private readonly LivenessRules _rules;
    private readonly CollectorSocket _socket;
    private readonly Action<string>? _onDeleting;
    private readonly ReferenceRows _graph;
    private readonly Realisations _realisations;
    private readonly HashSet<string> _temporaryHashParts;
    private readonly HashSet<string> _live = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keptMeanwhile = new(StringComparer.Ordinal);
    private readonly List<string> _deleted = [];
    private long _freed;

    private GarbageCollector(LocalStore store, LivenessRules rules, CollectorSocket socket, Action<string>? onDeleting)
    {
        _store = store;
        _rules = rules;
        _socket = socket;
        _onDeleting = onDeleting;
        _graph = store.Records.ReadGraph();
        _realisations = new Realisations(store);
        // Whoever has a path hands it on to a link or a process before it lets go: in that order they are looked at.
        _temporaryHashParts = TemporaryRootReader.Read(store.Directories.TemporaryRootsDir).Select(HashPartOf).ToHashSet(StringComparer.Ordinal);
        var running = new ProcessRoots(store.StoreDir, Unread).Find().Keys;
        foreach (var root in new RootFinder(store.Directories, Unread).Find().Select(root => root.StorePath).Concat(running).Where(_graph.Contains))
            Keep(root);
    }

    // What it keeps is not known, so nothing is known to be garbage.
    private static void Unread(string place, string reason) =>
        throw new LocalStoreException($"the root '{place}' cannot be read: {reason}; nothing was deleted", "Make it readable, or remove it.");

    /// <exception cref="LocalStoreException">A path to be deleted is alive.</exception>
    /// <exception cref="PosixException">Something cannot be removed.</exception>
    internal static async Task<GarbageCollected> RunAsync(
        LocalStore store, CollectGarbage request, LivenessRules rules, Action<string>? onDeleting, CancellationToken cancellation)
    {
        var deletes = request.Action is GarbageAction.DeleteDead or GarbageAction.DeleteSpecific;
        // A full disk leaves no room for the records of the deletion.
        if (deletes)
            store.Layout.FreeReserved();
        using var collectors = LockableFile.Open(store.Layout.CollectorLock);
        await collectors.LockAsync(LockKind.Exclusive, onWaiting: null, cancellation);
        using var socket = new CollectorSocket(store.Layout, store.StoreDir);
        try
        {
            return new GarbageCollector(store, rules, socket, onDeleting).Run(request, cancellation);
        }
        finally
        {
            if (deletes)
                store.Layout.Reserve();
        }
    }

    private GarbageCollected Run(CollectGarbage request, CancellationToken cancellation)
    {
        var entries = new DirectoryInfo(_store.RealStoreDir).EnumerateFileSystemInfos()
            .Select(entry => entry.Name).Where(name => name != ".links").ToList();
        var objects = entries.Select(name => $"{_store.StoreDir}/{name}")
            .Where(path => StorePath.TryParse(path, _store.StoreDir, out _)).ToHashSet(StringComparer.Ordinal);
        // Also what is not valid yet, and locks: whoever makes a path has said so before.
        foreach (var path in objects.Where(path => _temporaryHashParts.Contains(HashPartOf(path))))
            Keep(path);
        var dead = objects.Where(path => !_live.Contains(path)).ToHashSet(StringComparer.Ordinal);
        switch (request.Action)
        {
            case GarbageAction.ReturnLive:
                return new GarbageCollected([.. _live.Order(StringComparer.Ordinal)], 0);
            case GarbageAction.ReturnDead:
                return new GarbageCollected([.. dead.Order(StringComparer.Ordinal)], 0);
            case GarbageAction.DeleteSpecific:
                var chosen = request.Paths.ToHashSet(StringComparer.Ordinal);
                CheckDeletable(chosen, dead);
                Delete(chosen, request.MaximumFreed, cancellation);
                if (_keptMeanwhile.Order(StringComparer.Ordinal).FirstOrDefault() is { } kept)
                    throw StillAlive(kept, "Somebody has just begun to use it.");
                break;
            default:
                if (request.MaximumFreed > 0 && Delete(dead, request.MaximumFreed, cancellation))
                    DeleteForeign(entries.Where(name => !objects.Contains($"{_store.StoreDir}/{name}")), request.MaximumFreed);
                break;
        }
        RemoveUnusedLinks();
        return new GarbageCollected(_deleted, (ulong)_freed);
    }

    /// <summary>Keeps a path and all it needs.</summary>
    private void Keep(string start)
    {
        var pending = new Stack<string>();
        Visit(start);
        while (pending.TryPop(out var path))
        {
            foreach (var reference in _graph.References(path))
                Visit(reference);
            if (!_graph.Contains(path))
                continue;
            if (_rules.KeepsDerivations && _graph.ValidDeriver(path) is { } deriver)
                Visit(deriver);
            if (_rules.KeepsOutputs && path.EndsWith(".drv", StringComparison.Ordinal))
            {
                foreach (var output in OutputsOf(path).Where(_graph.Contains))
                    Visit(output);
            }
        }

        void Visit(string path)
        {
            if (_live.Add(path))
                pending.Push(path);
        }
    }

    /// <summary>The paths of a derivation's outputs: as it says them, or as they are recorded where they follow from the content.</summary>
    private IEnumerable<string> OutputsOf(string derivation)
    {
        if (!_graph.Contains(derivation) || !_store.Records.HasRealisations())
            return _store.Outputs(derivation).Values;
        var read = _store.ReadDerivation(StorePath.Parse(derivation, _store.StoreDir));
        return read.Outputs.Keys.Select(output => _realisations.PathOf(read, output)).OfType<string>();
    }

    /// <summary>Nothing that lives, and nothing a path that stays refers to.</summary>
    private void CheckDeletable(HashSet<string> chosen, HashSet<string> dead)
    {
        foreach (var path in chosen.Order(StringComparer.Ordinal))
        {
            var keeper = dead.Contains(path) ? _graph.Referrers(path).FirstOrDefault(referrer => !chosen.Contains(referrer)) : "";
            if (keeper is not null)
                throw StillAlive(path, keeper.Length > 0 ? $"{keeper} refers to it: delete that as well." : "Find out why with: nix-store --query --roots");
        }
    }

    private static LocalStoreException StillAlive(string path, string advice) => new($"Cannot delete path '{path}' since it is still alive.", advice);

    /// <returns>False when enough was freed before the end.</returns>
    private bool Delete(HashSet<string> paths, ulong most, CancellationToken cancellation)
    {
        foreach (var path in ReferenceOrder.Sort(paths.Order(StringComparer.Ordinal), path => path, _graph.References, LocalStoreException.Circle).Reverse())
        {
            cancellation.ThrowIfCancellationRequested();
            // Referrers have had their turn: one that has been asked for meanwhile keeps all it needs.
            if (_graph.Referrers(path).Any(_keptMeanwhile.Contains) || !_socket.TryClaim(HashPartOf(path)))
            {
                _keptMeanwhile.Add(path);
                continue;
            }
            try
            {
                // A floating output is told to nobody by a real Nix's builder, which only holds its lock while it puts it in its place and makes it valid.
                var isHeld = TryHold(path, out var held);
                using var ended = held;
                if (!isHeld || !TryInvalidate(path))
                {
                    _keptMeanwhile.Add(path);
                    continue;
                }
                _onDeleting?.Invoke(path);
                if (!Remove(path[(_store.StoreDir.Length + 1)..], most))
                    return false;
            }
            finally
            {
                _socket.Release();
            }
        }
        return true;
    }

    /// <summary>
    /// Takes a path's lock; false where somebody has it. Where the disk has no room for one more name, and none of that name is there, nobody can have it: what
    /// is to make room need not have it either.
    /// </summary>
    private bool TryHold(string path, out NixPathLock? held)
    {
        held = null;
        try
        {
            held = NixPathLock.TryAcquire(_store.RealPathOf(IsLock(path) ? path[..^NixPathLock.Suffix.Length] : path));
            return held is not null;
        }
        catch (PosixException exception) when (exception.Errno is Errno.NoSpace or Errno.QuotaExceeded)
        {
            return true;
        }
    }

    /// <summary>Whether it is the lock of another path. What is only called like one, as flake.lock is, is an object, and may be or lead to anything.</summary>
    private bool IsLock(string path) =>
        path.EndsWith(NixPathLock.Suffix, StringComparison.Ordinal)
        && !_graph.Contains(path)
        && FileStatus.TryOf(_store.RealPathOf(path), followLinks: false) is { Kind: FileKind.Regular, Size: <= NixPathLock.LargestSize };

    /// <summary>
    /// False where it has become valid since the collection began, or something that refers to it has: whoever made that did not ask for this, and has it all the
    /// same.
    /// </summary>
    private bool TryInvalidate(string path)
    {
        if (!_graph.Contains(path))
            return !_store.IsValid(path);
        var isFree = false;
        _store.Records.Change(() =>
        {
            isFree = _store.Records.Referrers(path).All(referrer => referrer == path);
            if (isFree)
                _store.Records.Invalidate(path);
        });
        return isFree;
    }

    private void DeleteForeign(IEnumerable<string> names, ulong most)
    {
        foreach (var name in names)
        {
            if (name.StartsWith("tmp-", StringComparison.Ordinal) && IsInUse(name))
                continue;
            if (!Remove(name, most))
                return;
        }
    }

    private bool IsInUse(string name)
    {
        try
        {
            using var directory = TreeDirectory.Open($"{_store.RealStoreDir}/{name}");
            return !directory.TryLock();
        }
        catch (PosixException)
        {
            return true;
        }
    }

    private bool Remove(string name, ulong most)
    {
        _freed += TreeRemoval.Remove($"{_store.RealStoreDir}/{name}");
        _deleted.Add($"{_store.StoreDir}/{name}");
        return (ulong)_freed <= most;
    }

    /// <summary>A shared file that is a file of no store object any more.</summary>
    private void RemoveUnusedLinks()
    {
        using var links = TreeDirectory.Open(_store.Layout.LinksDir);
        foreach (var entry in links.Entries())
        {
            var status = links.StatusOf(entry.Name);
            if (status.Links != 1)
                continue;
            links.Unlink(entry.Name);
            _freed += status.Allocated;
        }
    }

    private string HashPartOf(string path) =>
        StorePath.TryParse(path, _store.StoreDir, out var parsed) ? parsed.HashPart : "";
}
