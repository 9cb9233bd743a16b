using System.Text;
using Nix.Formats;
using Nix.Posix;

namespace Nix.Store;

/// <summary>
/// Finds where in a store object another is named: the files whose content, and the links whose target, hold its hash part, as the reference was found
/// when it was built.
/// </summary>
public sealed class ReferringFiles : INarSink, IDisposable
{
    private readonly StorePath[] _sought;
    private readonly List<string> _found = [];
    private readonly List<string> _directories = [];
    private string _name = "";
    private ReferenceScanner? _file;

    private ReferringFiles(StorePath sought) => _sought = [sought];

    /// <summary>The files and links, as paths below the object in the order of its archive; the empty path where it is one file itself.</summary>
    /// <param name="objectPath">Where the object is on disk.</param>
    /// <param name="sought">What is referred to.</param>
    /// <exception cref="PosixException">Something cannot be read.</exception>
    public static IReadOnlyList<string> Find(string objectPath, StorePath sought)
    {
        using var search = new ReferringFiles(sought);
        TreeDump.Read(objectPath, search);
        return search._found;
    }

    public void Dispose() => _file?.Dispose();

    void INarSink.BeginFile(bool isExecutable, long size)
    {
        _file?.Dispose();
        _file = new ReferenceScanner(_sought);
    }

    void INarSink.Content(ReadOnlySpan<byte> bytes) => _file!.Write(bytes);

    void INarSink.EndFile()
    {
        if (_file!.Found.Count > 0)
            _found.Add(Here());
    }

    void INarSink.Link(ReadOnlySpan<byte> target)
    {
        using var scanner = new ReferenceScanner(_sought);
        scanner.Write(target);
        if (scanner.Found.Count > 0)
            _found.Add(Here());
    }

    void INarSink.BeginDirectory()
    {
        if (_name.Length > 0)
            _directories.Add(_name);
        _name = "";
    }

    void INarSink.Entry(ReadOnlySpan<byte> name) => _name = Encoding.UTF8.GetString(name);

    void INarSink.EndDirectory()
    {
        if (_directories.Count > 0)
            _directories.RemoveAt(_directories.Count - 1);
        _name = "";
    }

    private string Here() => string.Join('/', [.. _directories, _name]);
}
