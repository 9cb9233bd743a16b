using System.Buffers;
using System.Text;
using Nix.Formats;
using Nix.Posix;

namespace Nix.Store;

/// <summary>
/// Reads a file tree from the file system into a sink, as <c>nix-store --dump</c> does: entries by name, of permissions only whether the
/// owner may run a file, links as they are.
/// </summary>
public sealed class TreeDump
{
    private const int BufferSize = 1 << 17;

    private readonly INarSink _sink;
    private readonly byte[] _buffer;

    private TreeDump(INarSink sink, byte[] buffer)
    {
        _sink = sink;
        _buffer = buffer;
    }

    /// <summary>Reads what is at the path, itself not followed where it is a link.</summary>
    /// <exception cref="PosixException">Something cannot be read.</exception>
    /// <exception cref="UnarchivableException">Something is neither file, directory nor link, or changes while it is read.</exception>
    public static void Read(string path, INarSink sink)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        using var parent = TreeDirectory.Open(Path.GetDirectoryName(full) ?? "/");
        var name = Encoding.UTF8.GetBytes(full is "/" ? "." : Path.GetFileName(full));
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            new TreeDump(sink, buffer).Node(parent, new TreeEntry(name, parent.KindOf(name)), depth: 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes the archive of what is at the path to a stream.</summary>
    /// <inheritdoc cref="Read"/>
    public static void Write(string path, Stream output)
    {
        var writer = new NarWriter(output);
        Read(path, writer);
        writer.Finish();
    }

    /// <summary>Reads a file that is an entry of an open directory.</summary>
    /// <inheritdoc cref="Read"/>
    internal static void ReadFile(TreeDirectory directory, byte[] name, INarSink sink)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            new TreeDump(sink, buffer).File(directory, name);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes the archive of what is at the path to a stream that may be one for waiting only, as a daemon's is: on a thread of its own that waits.</summary>
    /// <inheritdoc cref="Read"/>
    public static Task WriteAsync(string path, Stream output, CancellationToken cancellation) =>
        Task.Run(() => Write(path, new WaitingStream(output, cancellation)), cancellation);

    private void Node(TreeDirectory directory, TreeEntry entry, int depth)
    {
        switch (entry.Kind)
        {
            case FileKind.Regular:
                File(directory, entry.Name);
                break;
            case FileKind.SymbolicLink:
                _sink.Link(directory.ReadLink(entry.Name));
                break;
            case FileKind.Directory:
                Directory(directory, entry.Name, depth);
                break;
            default:
                throw new UnarchivableException($"file '{directory.Path}/{Encoding.UTF8.GetString(entry.Name)}' has an unsupported type");
        }
    }

    private void Directory(TreeDirectory parent, byte[] name, int depth)
    {
        using var directory = parent.OpenDirectory(name);
        if (depth >= NarLimits.Depth)
            throw new UnarchivableException($"'{directory.Path}' lies deeper than an archive can have it: {NarLimits.Depth} directories within one another");
        var entries = directory.Entries();
        entries.Sort(static (left, right) => left.Name.AsSpan().SequenceCompareTo(right.Name));
        _sink.BeginDirectory();
        foreach (var entry in entries)
        {
            _sink.Entry(entry.Name);
            Node(directory, entry, depth + 1);
        }
        _sink.EndDirectory();
    }

    private void File(TreeDirectory directory, byte[] name)
    {
        const uint OwnerMayRun = 0x40;
        using var file = directory.OpenFile(name);
        _sink.BeginFile((file.Mode & OwnerMayRun) != 0, file.Size);
        for (var left = file.Size; left > 0;)
        {
            var read = file.Read(_buffer.AsSpan(0, (int)Math.Min(left, _buffer.Length)));
            if (read == 0)
                throw new UnarchivableException($"'{directory.Path}/{Encoding.UTF8.GetString(name)}' became shorter while it was read");
            _sink.Content(_buffer.AsSpan(0, read));
            left -= read;
        }
        _sink.EndFile();
    }
}
