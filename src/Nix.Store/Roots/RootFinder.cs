using Nix.Formats;
using Nix.Posix;

namespace Nix.Store;

/// <summary>Walks gcroots and profiles by the rules of Nix's collector (LocalStore::findRoots).</summary>
/// <param name="directories">Where the store is.</param>
/// <param name="onUnread">
/// Told of what is there and may be a root, and cannot be read: its place and the reason. Who deletes what has no root must not go on then. Null passes
/// it over.
/// </param>
internal sealed class RootFinder(StoreDirectories directories, Action<string, string>? onUnread = null)
{
    private readonly Dictionary<string, GarbageRoot> _found = new(StringComparer.Ordinal);

    internal List<GarbageRoot> Find()
    {
        // Profiles first: a generation also registered below gcroots/auto is told as what it is.
        Visit(directories.ProfilesDir, GarbageRootKind.Profile, depth: 0);
        Visit(directories.RootsDir, GarbageRootKind.Direct, depth: 0);
        return [.. _found.Values.OrderBy(root => root.LinkPath, StringComparer.Ordinal)];
    }

    private void Visit(string path, GarbageRootKind kind, int depth)
    {
        // Nix's own folders are two deep; links are not followed into folders, so this only bounds a hostile tree.
        const int DeepestFolder = 64;
        try
        {
            switch (FileStatus.TryOf(path, followLinks: false)?.Kind)
            {
                case FileKind.Directory when depth < DeepestFolder:
                    foreach (var entry in Directory.EnumerateFileSystemEntries(path))
                        Visit(entry, kind, depth + 1);
                    break;
                case FileKind.Directory:
                    onUnread?.Invoke(path, "it is too deep");
                    break;
                case null:
                    CheckText(path, path);
                    break;
                case FileKind.SymbolicLink:
                    VisitLink(path, kind);
                    break;
                case FileKind.Regular when kind is GarbageRootKind.Direct:
                    // A file named as a store object keeps it.
                    if (StorePath.TryParseBaseName(Path.GetFileName(path), out var named))
                        Add(kind, path, named);
                    break;
            }
        }
        catch (Exception exception) when (exception is PosixException or IOException or UnauthorizedAccessException)
        {
            // What goes while it is read is no root any more.
            if (exception is not (FileNotFoundException or DirectoryNotFoundException or PosixException { Errno: Errno.NoSuchFile or Errno.NotADirectory }))
                onUnread?.Invoke(path, exception.Message);
        }
    }

    private void VisitLink(string path, GarbageRootKind kind)
    {
        if (DurableLink.ReadLink(path) is not { } target)
            return;
        if (StorePath.TryParsePrefix(target, directories.StoreDir, out var direct, out _))
        {
            Add(kind, path, direct);
            return;
        }
        var link = Path.GetFullPath(target, Path.GetDirectoryName(path)!);
        if (StorePath.TryParsePrefix(DurableLink.ReadLink(link), directories.StoreDir, out var indirect, out _))
            Add(kind is GarbageRootKind.Profile ? kind : GarbageRootKind.Indirect, link, indirect);
        else
            CheckText(link, path);
    }

    /// <summary>A name that is no UTF-8 reads as another, which nothing is found by.</summary>
    private void CheckText(string name, string place)
    {
        if (name.Contains('\uFFFD', StringComparison.Ordinal))
            onUnread?.Invoke(place, "a name in it is no UTF-8");
    }

    private void Add(GarbageRootKind kind, string link, StorePath path) =>
        _found.TryAdd(link, new GarbageRoot(kind, link, path.In(directories.StoreDir)));
}
