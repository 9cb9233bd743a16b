using System.Globalization;
using System.Text;
using Nix.Formats;
using Nix.Posix;

namespace Nix.Store.Local;

/// <summary>
/// Makes equal files one: each is a name of a file <c>.links/HASH</c>, named by the hash of its archive (LocalStore::optimisePath_ in
/// src/libstore/optimise-store.cc). Not for use by two threads at once.
/// </summary>
internal sealed class StoreOptimiser(LocalStore store)
{
    private const uint OwnerMayWrite = 0x80;

    internal long FilesLinked { get; private set; }

    internal long BytesFreed { get; private set; }

    /// <summary>Does so with all files of a store object.</summary>
    /// <exception cref="PosixException">Something cannot be read or linked.</exception>
    internal void Optimise(string path)
    {
        using var links = TreeDirectory.Open(store.Layout.LinksDir);
        using var parent = TreeDirectory.Open(Path.GetDirectoryName(path)!);
        Visit(parent, Encoding.UTF8.GetBytes(Path.GetFileName(path)), path, links, isInObject: false);
    }

    private void Visit(TreeDirectory parent, byte[] name, string path, TreeDirectory links, bool isInObject)
    {
        var status = parent.StatusOf(name);
        if (status.Kind is FileKind.Directory)
        {
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
            using var directory = parent.OpenDirectory(name);
            foreach (var entry in directory.Entries())
                Visit(directory, entry.Name, path, links, isInObject: true);
            return;
        }
        // One that may be written to is not ours to share.
        if (status.Kind is FileKind.Other || (status.Kind is FileKind.Regular && (status.Mode & OwnerMayWrite) != 0))
            return;
        var link = Encoding.ASCII.GetBytes(HashOf(parent, name, status).ToString(NixHashFormat.Base32, withAlgorithm: false));
        // Whoever else adds may make the shared file between our look and our own making of it; a collector may take it away before we have a name for it.
        while (!(StatusOrNull(links, link) is { } shared
            ? TryShare(shared, parent, name, status, links, link, isInObject)
            : TryOffer(parent, name, links, link)))
        {
        }
    }

    /// <summary>Makes a file the one that is shared; false where there is one by now.</summary>
    private static bool TryOffer(TreeDirectory parent, byte[] name, TreeDirectory links, byte[] link)
    {
        try
        {
            parent.Link(name, links, link);
            return true;
        }
        catch (PosixException exception) when (exception.Errno is Errno.Exists)
        {
            return false;
        }
        catch (PosixException exception) when (exception.Errno is Errno.NoSpace or Errno.TooManyNames)
        {
            return true;
        }
    }

    /// <summary>Puts the shared file in the place of a file that is like it; false where it is gone by now.</summary>
    private bool TryShare(FileStatus shared, TreeDirectory parent, byte[] name, FileStatus status, TreeDirectory links, byte[] link, bool isInObject)
    {
        if (shared.Inode == status.Inode || shared.Size != status.Size)
            return true;
        using var storeDirectory = TreeDirectory.Open(store.RealStoreDir);
        var temporary = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $".tmp-link-{Environment.ProcessId}-{FilesLinked}"));
        try
        {
            links.Link(link, storeDirectory, temporary);
        }
        catch (PosixException exception) when (exception.Errno is Errno.NoSuchFile)
        {
            return false;
        }
        catch (PosixException exception) when (exception.Errno is Errno.TooManyNames)
        {
            return true;
        }
        // The store directory itself is open and has no time of its own; a directory within an object has both.
        var self = "."u8;
        if (isInObject)
            parent.ChangeMode(self, parent.StatusOf(self).Mode | OwnerMayWrite);
        try
        {
            storeDirectory.Rename(temporary, parent, name);
        }
        finally
        {
            if (isInObject)
            {
                parent.ChangeMode(self, parent.StatusOf(self).Mode & ~OwnerMayWrite);
                parent.SetModified(self, TreeMetadata.Time);
            }
        }
        FilesLinked++;
        BytesFreed += status.Size;
        return true;
    }

    private static NixHash HashOf(TreeDirectory parent, byte[] name, FileStatus status)
    {
        using var hasher = new ArchiveHasher();
        if (status.Kind is FileKind.SymbolicLink)
            hasher.Sink.Link(parent.ReadLink(name));
        else
            TreeDump.ReadFile(parent, name, hasher.Sink);
        return hasher.Finish().Hash;
    }

    private static FileStatus? StatusOrNull(TreeDirectory links, byte[] link)
    {
        try
        {
            return links.StatusOf(link);
        }
        catch (PosixException exception) when (exception.Errno is Errno.NoSuchFile)
        {
            return null;
        }
    }
}
