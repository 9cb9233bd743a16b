using System.Text;
using Nix.Formats;
using Nix.Posix;

namespace Nix.Store;

/// <summary>
/// Finds where in a store object others are named: the files whose content, and the links whose target, hold their hash parts, as the references were
/// found when it was built.
/// </summary>
public sealed class ReferringFiles : INarSink
{
    private readonly (StorePath Path, byte[] HashPart)[] _sought;
    private readonly List<ReferringFile> _found = [];
    private readonly List<string> _directories = [];
    private string _name = "";
    private List<HashPartSearch> _searches = [];

    private ReferringFiles(IEnumerable<StorePath> sought) => _sought = [.. sought.Select(path => (path, Encoding.ASCII.GetBytes(path.HashPart)))];

    /// <summary>The files and links, in the order of the object's archive.</summary>
    /// <param name="objectPath">Where the object is on disk.</param>
    /// <param name="sought">What is referred to.</param>
    /// <exception cref="PosixException">Something cannot be read.</exception>
    public static IReadOnlyList<ReferringFile> Find(string objectPath, params IEnumerable<StorePath> sought)
    {
        var search = new ReferringFiles(sought);
        TreeDump.Read(objectPath, search);
        return search._found;
    }

    void INarSink.BeginFile(bool isExecutable, long size) => _searches = [.. _sought.Select(sought => new HashPartSearch(sought.HashPart))];

    void INarSink.Content(ReadOnlySpan<byte> bytes)
    {
        foreach (var search in _searches)
            search.Continue(bytes);
    }

    void INarSink.EndFile()
    {
        foreach (var (sought, search) in _sought.Zip(_searches))
        {
            if (search.Finish() is var (excerpt, at))
                _found.Add(new ReferringFile(sought.Path, Here(), IsLink: false, excerpt, at));
        }
    }

    void INarSink.Link(ReadOnlySpan<byte> target)
    {
        foreach (var (path, hashPart) in _sought)
        {
            if (target.IndexOf(hashPart) is var at and >= 0)
                _found.Add(new ReferringFile(path, Here(), IsLink: true, Encoding.UTF8.GetString(target), Encoding.UTF8.GetCharCount(target[..at])));
        }
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
