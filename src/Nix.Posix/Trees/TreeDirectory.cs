using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Nix.Posix;

/// <summary>
/// An open directory whose entries are reached by name, as bytes, and never through a link: what is done with them stays below it,
/// whatever happens to the paths above.
/// </summary>
public sealed partial class TreeDirectory : IDisposable
{
    /// <summary>NAME_MAX, PATH_MAX, and a NUL.</summary>
    private const int NameBuffer = 256;
    private const int TargetBuffer = 4097;

    private readonly SafeFileHandle _handle;
    private readonly TreeDirectory? _parent;
    private readonly byte[] _name;

    private TreeDirectory(SafeFileHandle handle, TreeDirectory? parent, byte[] name)
    {
        _handle = handle;
        _parent = parent;
        _name = name;
    }

    /// <summary>For messages: bytes that are no UTF-8 show U+FFFD.</summary>
    public string Path => _parent is null ? Encoding.UTF8.GetString(_name) : _parent.PathOf(_name);

    /// <summary>Opens a directory; here alone links are followed.</summary>
    /// <exception cref="PosixException">There is none, or it may not be read.</exception>
    public static TreeDirectory Open(string path) => new(ContainingDirectory.Open(path), parent: null, Encoding.UTF8.GetBytes(path));

    /// <summary>Opens a directory that is an entry.</summary>
    /// <exception cref="PosixException">It is none, or may not be read.</exception>
    public TreeDirectory OpenDirectory(ReadOnlySpan<byte> name) =>
        new(OpenEntry(name, OpenFlags.ReadOnly | OpenFlags.Directory), this, name.ToArray());

    /// <summary>Opens a regular file for reading.</summary>
    /// <exception cref="PosixException">It is none, or may not be read.</exception>
    public unsafe TreeFile OpenFile(ReadOnlySpan<byte> name)
    {
        // Not to hang where a pipe has taken the file's place meanwhile.
        var handle = OpenEntry(name, OpenFlags.ReadOnly | OpenFlags.NonBlocking);
        var ownName = name.ToArray();
        var status = Status(handle, "\0"u8, Libc.AtEmptyPath, ownName);
        if (FileStatus.KindOf(status.Mode) is FileKind.Regular)
            return new TreeFile(handle, () => PathOf(ownName), status.Mode & 0xfffu, (long)status.Size);
        handle.Dispose();
        throw new PosixException(Errno.InvalidArgument, "open", PathOf(ownName));
    }

    /// <summary>Makes a file and opens it for writing.</summary>
    /// <param name="name">Its name, which nothing has yet.</param>
    /// <param name="mode">Permission bits, of which the process's mask takes some away.</param>
    /// <exception cref="PosixException">The name is taken, or nothing may be made here.</exception>
    public TreeFile CreateFile(ReadOnlySpan<byte> name, uint mode = 0x1b6)
    {
        var handle = OpenEntry(name, OpenFlags.WriteOnly | OpenFlags.Create | OpenFlags.Exclusive, mode);
        var ownName = name.ToArray();
        return new TreeFile(handle, () => PathOf(ownName), Status(handle, "\0"u8, Libc.AtEmptyPath, ownName).Mode & 0xfffu, size: 0);
    }

    /// <summary>Makes a directory and opens it.</summary>
    /// <exception cref="PosixException">The name is taken, or nothing may be made here.</exception>
    public unsafe TreeDirectory CreateDirectory(ReadOnlySpan<byte> name)
    {
        fixed (byte* pointer = Terminated(name, stackalloc byte[NameBuffer]))
        {
            if (Libc.MakeDirectoryAt(_handle, pointer, 0x1ff) != 0)
                throw PosixException.Last("mkdir", PathOf(name));
        }
        return OpenDirectory(name);
    }

    /// <summary>Makes a symbolic link.</summary>
    /// <exception cref="PosixException">The name is taken, the target is too long, or nothing may be made here.</exception>
    public unsafe void CreateLink(ReadOnlySpan<byte> name, ReadOnlySpan<byte> target)
    {
        fixed (byte* pointer = Terminated(name, stackalloc byte[NameBuffer]), targetPointer = Terminated(target, stackalloc byte[TargetBuffer]))
        {
            if (Libc.SymlinkAt(targetPointer, _handle, pointer) != 0)
                throw PosixException.Last("symlink", PathOf(name));
        }
    }

    /// <summary>Where a symbolic link points.</summary>
    /// <exception cref="PosixException">It is none.</exception>
    public unsafe byte[] ReadLink(ReadOnlySpan<byte> name)
    {
        Span<byte> target = stackalloc byte[TargetBuffer];
        nint length;
        fixed (byte* pointer = Terminated(name, stackalloc byte[NameBuffer]), buffer = target)
            length = Libc.ReadLinkAt(_handle, pointer, buffer, target.Length);
        return length >= 0 ? target[..(int)length].ToArray() : throw PosixException.Last("readlink", PathOf(name));
    }

    /// <summary>What an entry is.</summary>
    /// <exception cref="PosixException">There is none.</exception>
    public FileKind KindOf(ReadOnlySpan<byte> name) =>
        FileStatus.KindOf(Status(_handle, Terminated(name, stackalloc byte[NameBuffer]), Libc.AtSymlinkNoFollow, name).Mode);

    /// <summary>All entries but <c>.</c> and <c>..</c>, in no order.</summary>
    /// <exception cref="PosixException">It cannot be read.</exception>
    public unsafe List<TreeEntry> Entries()
    {
        // struct linux_dirent64: the record's length at 16, its type at 18, the name from 19 to its NUL (getdents64(2)).
        const int LengthAt = 16, TypeAt = 18, NameAt = 19;
        var entries = new List<TreeEntry>();
        Span<byte> buffer = stackalloc byte[16384];
        fixed (byte* start = buffer)
        {
            while (true)
            {
                var count = Libc.GetDirectoryEntries(_handle, start, buffer.Length);
                if (count == 0)
                    return entries;
                if (count < 0)
                    throw PosixException.Last("getdents64", Path);
                for (var records = buffer[..(int)count]; records.Length > 0; records = records[BitConverter.ToUInt16(records[LengthAt..])..])
                {
                    var name = records[NameAt..];
                    name = name[..name.IndexOf((byte)0)];
                    if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8))
                        entries.Add(new TreeEntry(name.ToArray(), KindOf(name, records[TypeAt])));
                }
            }
        }
    }

    /// <summary>
    /// Another path to an entry, as short as a socket's must be (108 bytes with its end, unix(7)); it leads there while this is open.
    /// </summary>
    public string ShortPathOf(string name) => string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{_handle.DangerousGetHandle()}/{name}");

    public void Dispose() => _handle.Dispose();

    private string PathOf(ReadOnlySpan<byte> name) => $"{Path.TrimEnd('/')}/{Encoding.UTF8.GetString(name)}";

    /// <summary>The type a directory has of its entry; some file systems keep none there.</summary>
    private FileKind KindOf(ReadOnlySpan<byte> name, byte type) => type switch
    {
        0 => KindOf(name),
        4 => FileKind.Directory,
        8 => FileKind.Regular,
        10 => FileKind.SymbolicLink,
        _ => FileKind.Other,
    };

    private unsafe SafeFileHandle OpenEntry(ReadOnlySpan<byte> name, int flags, uint mode = 0)
    {
        int descriptor;
        fixed (byte* pointer = Terminated(name, stackalloc byte[NameBuffer]))
        {
            do
            {
                descriptor = Libc.OpenAtRaw(_handle, pointer, flags | OpenFlags.NoFollow | OpenFlags.CloseOnExec, mode);
            }
            while (descriptor < 0 && Libc.LastError is Errno.Interrupted);
        }
        return descriptor >= 0 ? new SafeFileHandle(descriptor, ownsHandle: true) : throw PosixException.Last("open", PathOf(name));
    }

    private unsafe StatxBuffer Status(SafeFileHandle directory, ReadOnlySpan<byte> terminatedName, int flags, ReadOnlySpan<byte> shownName)
    {
        const uint TypeModeAndSize = 0x203;
        StatxBuffer buffer = default;
        fixed (byte* pointer = terminatedName)
        {
            if (Libc.Statx(directory, pointer, flags, TypeModeAndSize, &buffer) != 0)
                throw PosixException.Last("statx", PathOf(shownName));
        }
        return buffer;
    }

    /// <summary>A copy with a NUL behind it.</summary>
    /// <exception cref="ArgumentException">It is too long for any file system, or holds a NUL; a name, also a slash.</exception>
    private static ReadOnlySpan<byte> Terminated(ReadOnlySpan<byte> text, Span<byte> buffer)
    {
        if (text.Length >= buffer.Length || text.Contains((byte)0) || (buffer.Length == NameBuffer && text.Contains((byte)'/')))
            throw new ArgumentException($"'{Encoding.UTF8.GetString(text)}' cannot be in a file system.", nameof(text));
        text.CopyTo(buffer);
        buffer[text.Length] = 0;
        return buffer[..(text.Length + 1)];
    }
}
