using System.Text;
using Nix.Formats;
using Nix.Posix;

namespace Nix.Store;

/// <summary>
/// Makes a file tree of what it is told, as <c>nix-store --restore</c> does. Each thing is made by its name in a directory that was made
/// just before and is held open; no link is followed and nothing is replaced, so nothing outside of the destination is ever written.
/// After a failure what was made so far is still there.
/// </summary>
public sealed class TreeRestore : INarSink, IDisposable
{
    private readonly Stack<TreeDirectory> _directories = new();
    private byte[] _name;
    private TreeFile? _file;
    private bool _isExecutable;

    /// <param name="destination">The path at which the tree is made; nothing may be there, but the directory around it.</param>
    /// <exception cref="PosixException">There is no such directory.</exception>
    public TreeRestore(string destination)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(destination));
        var parent = Path.GetDirectoryName(full) ?? throw new ArgumentException("No tree can be made in the place of the root directory.", nameof(destination));
        _directories.Push(TreeDirectory.Open(parent));
        _name = Encoding.UTF8.GetBytes(Path.GetFileName(full));
    }

    /// <summary>Makes the tree of one archive, which the stream may go on after.</summary>
    /// <exception cref="NarException">It is no archive.</exception>
    /// <exception cref="PosixException">Something cannot be made, for example since it is there already.</exception>
    public static void Read(Stream archive, string destination)
    {
        using var restore = new TreeRestore(destination);
        NarReader.Read(archive, restore);
    }

    /// <inheritdoc cref="Read"/>
    public static async Task ReadAsync(Stream archive, string destination, CancellationToken cancellation)
    {
        using var restore = new TreeRestore(destination);
        await NarReader.ReadAsync(archive, restore, cancellation);
    }

    public void BeginFile(bool isExecutable, long size)
    {
        _isExecutable = isExecutable;
        _file = _directories.Peek().CreateFile(_name);
    }

    public void Content(ReadOnlySpan<byte> bytes) => _file!.Write(bytes);

    public void EndFile()
    {
        // All three bits, whatever the process's mask: that is what Nix does.
        const uint MayRun = 0x49;
        if (_isExecutable)
            _file!.ChangeMode(_file.Mode | MayRun);
        _file!.Dispose();
        _file = null;
    }

    public void Link(ReadOnlySpan<byte> target) => _directories.Peek().CreateLink(_name, target);

    public void BeginDirectory() => _directories.Push(_directories.Peek().CreateDirectory(_name));

    public void Entry(ReadOnlySpan<byte> name) => _name = name.ToArray();

    public void EndDirectory() => _directories.Pop().Dispose();

    public void Dispose()
    {
        _file?.Dispose();
        foreach (var directory in _directories)
            directory.Dispose();
    }
}
