using System.Text;
using Nix.Posix;

namespace Nix.Store.Local;

/// <summary>
/// The metadata store objects have: readable by all, runnable or not, written by none, last written one second after 1970, owned by
/// who runs this, without attributes (canonicalisePathMetaData in src/libstore/posix-fs-canonicalise.cc).
/// </summary>
internal static class TreeMetadata
{
    private const uint ForReading = 0x124, ForRunning = 0x49, OwnerMayRun = 0x40, OwnerMayRead = 0x100;
    /// <summary>In seconds since 1970.</summary>
    internal const long Time = 1;

    /// <summary>Attributes that some systems put on every file and let nobody remove.</summary>
    private static readonly string[] s_kept = ["security.selinux", "system.nfs4_acl", "security.csm"];

    /// <param name="path">The object.</param>
    /// <param name="builder">Whose all of it must be; null where that does not matter.</param>
    /// <exception cref="UnarchivableException">Something is neither file, directory nor link, or not the builder's.</exception>
    /// <exception cref="PosixException">Something cannot be changed.</exception>
    internal static void Canonicalise(string path, uint? builder = null)
    {
        using var parent = TreeDirectory.Open(Path.GetDirectoryName(path)!);
        Canonicalise(parent, Encoding.UTF8.GetBytes(Path.GetFileName(path)), User.Current, builder, []);
    }

    /// <param name="parent">Where it is.</param>
    /// <param name="name">Its name there.</param>
    /// <param name="owner">Whose it becomes.</param>
    /// <param name="builder">Whose it is.</param>
    /// <param name="seen">The files that have become the owner's: they may have several names.</param>
    private static void Canonicalise(TreeDirectory parent, byte[] name, User owner, uint? builder, HashSet<(ulong, ulong)> seen)
    {
        var status = parent.StatusOf(name);
        // A file of somebody else's may be linked to: it is not ours to change.
        if (builder is not null && status.UserId != builder && !seen.Contains((status.Device, status.Inode)))
            throw new UnarchivableException($"invalid ownership on file '{parent.Path}/{Encoding.UTF8.GetString(name)}'");
        if (builder is not null && status.Links > 1)
            seen.Add((status.Device, status.Inode));
        if (status.Kind is FileKind.Other)
            throw new UnarchivableException($"file '{parent.Path}/{Encoding.UTF8.GetString(name)}' has an unsupported type");
        if (status.UserId != owner.Id)
            parent.ChangeOwner(name, owner.Id, owner.GroupId);
        if (status.Kind is not FileKind.SymbolicLink)
        {
            // Looking at attributes takes opening it; a builder may have left it closed even to us.
            if ((status.Mode & OwnerMayRead) == 0)
                parent.ChangeMode(name, status.Mode | OwnerMayRead);
            parent.RemoveAttributes(name, s_kept);
            if (status.Mode is not (ForReading or (ForReading | ForRunning)) || status.UserId != owner.Id)
                parent.ChangeMode(name, ForReading | (status.Mode & OwnerMayRun) switch { 0 => 0u, _ => ForRunning });
        }
        if (status.ModifiedAt != DateTimeOffset.FromUnixTimeSeconds(Time))
            parent.SetModified(name, Time);
        if (status.Kind is not FileKind.Directory)
            return;
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        using var directory = parent.OpenDirectory(name);
        foreach (var entry in directory.Entries())
            Canonicalise(directory, entry.Name, owner, builder, seen);
    }
}
