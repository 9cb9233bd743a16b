using System.Globalization;
using System.Text;
using Nix.Posix;

namespace Nix.Store.Local;

/// <summary>
/// The files and directories every Nix expects around a store, made where they are missing (LocalStore::LocalStore in
/// src/libstore/local-store.cc, and looked at with 2.8 to 2.34).
/// </summary>
internal sealed class StoreLayout(StoreDirectories directories)
{
    /// <summary>The database's form; the number is in the file <c>schema</c>. All of Nix 2.0 to 2.34 write it.</summary>
    internal const int SchemaVersion = 10;

    private const int ReservedSize = 8 << 20;

    internal string LinksDir { get; } = directories.RealStoreDir + "/.links";

    internal string CollectorLock { get; } = directories.StateDir + "/gc.lock";

    internal string CollectorSocket { get; } = directories.StateDir + "/gc-socket/socket";

    /// <summary>Held shared by everyone who has the store open, and alone by who changes the database's form.</summary>
    internal string BigLock => DatabaseFile("big-lock");

    private string Reserved => DatabaseFile("reserved");

    private string Schema => DatabaseFile("schema");

    /// <exception cref="IOException">A directory cannot be made; or <see cref="UnauthorizedAccessException"/>.</exception>
    internal void MakeDirectories()
    {
        foreach (var directory in (string[])
            [directories.RealStoreDir, LinksDir, directories.StateDir, directories.TemporaryRootsDir, Path.GetDirectoryName(BigLock)!, directories.ProfilesDir + "/per-user"])
        {
            Directory.CreateDirectory(directory);
        }
        if (!Directory.Exists(directories.RootsDir))
        {
            Directory.CreateDirectory(directories.RootsDir + "/per-user");
            // Some versions look for profiles only through this link.
            MakeTogether(() => DurableLink.CreateLink(directories.RootsDir + "/profiles", directories.ProfilesDir));
        }
        LockableFile.Open(CollectorLock).Dispose();
    }

    /// <summary>Whether there is a database, of the form known.</summary>
    /// <exception cref="LocalStoreException">It is one that is not known here.</exception>
    /// <exception cref="PosixException">That cannot be read.</exception>
    internal bool HasDatabase()
    {
        if (!File.Exists(Schema))
            return false;
        // Who makes it holds a lock on it yet, which the runtime's own reading would not pass.
        var text = Encoding.ASCII.GetString(DurableFile.Read(Schema)).Trim();
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            throw new LocalStoreException(
                $"{Schema} does not say which form the store's database has.", "It is damaged. Where every Nix used here was of version 2, write 10 into it.");
        }
        return version switch
        {
            SchemaVersion => true,
            > SchemaVersion => throw Unknown("It was made by a Nix that is newer than is known here: use that one, or its daemon."),
            _ => throw Unknown("Open it once with a Nix of version 2: that brings an older form up to date."),
        };

        LocalStoreException Unknown(string advice) => new($"The store's database {directories.DatabasePath} has the form {version}, not {SchemaVersion}.", advice);
    }

    /// <summary>Says that the database is there, once it is.</summary>
    internal void MarkDatabase()
    {
        if (!File.Exists(Schema))
            MakeTogether(() => DurableFile.Create(Schema, "10"u8));
    }

    /// <summary>Space that a collection may use on a full disk: <see cref="FreeReserved"/>.</summary>
    internal void Reserve()
    {
        try
        {
            if (FileStatus.TryOf(Reserved) is { Size: ReservedSize })
                return;
            using var file = File.OpenHandle(Reserved, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None, ReservedSize);
            RandomAccess.SetLength(file, ReservedSize);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without reserve the store works as well; as in Nix it is no reason to refuse.
        }
    }

    internal void FreeReserved() => DurableFile.TryUnlink(Reserved);

    /// <summary>Whether the system has refused to write for a reason that concerns the store as a whole: no room, or no right.</summary>
    internal static bool IsUnwritable(PosixException exception) =>
        exception.Errno is Errno.ReadOnlyFileSystem or Errno.AccessDenied or Errno.NotPermitted or Errno.NoSpace or Errno.QuotaExceeded;

    internal LocalStoreException Unwritable(Exception inner) => new(
        $"The store {directories.RealStoreDir} cannot be written to: {inner.Message}",
        (inner as PosixException)?.Advice ?? "Use a store of your own (--store DIR), or ask the Nix daemon.",
        inner);

    /// <summary>Somebody who opens the new store at the same time makes the same.</summary>
    private static void MakeTogether(Action make)
    {
        try
        {
            make();
        }
        catch (PosixException exception) when (exception.Errno is Errno.Exists)
        {
            // It is there.
        }
    }

    private string DatabaseFile(string name) => $"{directories.StateDir}/db/{name}";
}
