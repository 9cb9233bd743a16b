using System.Globalization;
using System.Text;

namespace Nix.Formats;

/// <summary>
/// Hashes a file tree as git does: files and links as blobs, directories as trees, also empty ones, which git itself never has. Nix does so
/// for what is addressed by the method <see cref="ContentAddressMethod.Git"/> (experimental feature <c>git-hashing</c>). The mode of the
/// root itself does not count.
/// </summary>
public sealed class GitTreeHasher : INarSink, IDisposable
{
    private readonly NixHashAlgorithm _algorithm;
    private readonly Stack<Tree> _open = new();
    private NixHasher? _blob;
    private Mode _mode;
    private byte[] _name = [];
    private NixHash? _result;

    /// <param name="algorithm">SHA-1, or SHA-256 as newer git has it.</param>
    /// <exception cref="ArgumentException">Git knows no hash by another.</exception>
    public GitTreeHasher(NixHashAlgorithm algorithm)
    {
        if (algorithm is not (NixHashAlgorithm.Sha1 or NixHashAlgorithm.Sha256))
            throw new ArgumentException($"Git hashes by SHA-1 or SHA-256, not by {algorithm.Name()}.", nameof(algorithm));
        _algorithm = algorithm;
    }

    private enum Mode
    {
        Regular,
        Executable,
        Link,
        Directory,
    }

    /// <summary>The hash of the whole.</summary>
    /// <exception cref="InvalidOperationException">The tree is not complete.</exception>
    public NixHash Result => _result ?? throw new InvalidOperationException("The tree is not complete.");

    public void BeginFile(bool isExecutable, long size)
    {
        _mode = isExecutable ? Mode.Executable : Mode.Regular;
        _blob = Begin("blob", size);
    }

    public void Content(ReadOnlySpan<byte> bytes) => _blob!.Append(bytes);

    public void EndFile()
    {
        var hash = _blob!.Finish();
        _blob.Dispose();
        _blob = null;
        Add(_name, _mode, hash);
    }

    public void Link(ReadOnlySpan<byte> target)
    {
        using var blob = Begin("blob", target.Length);
        blob.Append(target);
        Add(_name, Mode.Link, blob.Finish());
    }

    public void BeginDirectory() => _open.Push(new Tree(_name, []));

    public void Entry(ReadOnlySpan<byte> name) => _name = name.ToArray();

    public void EndDirectory()
    {
        var tree = _open.Pop();
        using var hasher = Begin("tree", tree.Entries.Values.Sum(entry => (long)entry.Length));
        foreach (var entry in tree.Entries.Values)
            hasher.Append(entry);
        Add(tree.Name, Mode.Directory, hasher.Finish());
    }

    public void Dispose() => _blob?.Dispose();

    private NixHasher Begin(string kind, long size)
    {
        var hasher = new NixHasher(_algorithm);
        hasher.Append(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {size}\0")));
        return hasher;
    }

    private void Add(byte[] name, Mode mode, NixHash hash)
    {
        if (!_open.TryPeek(out var tree))
        {
            _result = hash;
            return;
        }
        ReadOnlySpan<byte> modeText = mode switch
        {
            Mode.Regular => "100644 "u8,
            Mode.Executable => "100755 "u8,
            Mode.Link => "120000 "u8,
            _ => "40000 "u8,
        };
        byte[] entry = [.. modeText, .. name, 0, .. hash.Digest];
        // Git sorts a directory as if its name ended with a slash.
        tree.Entries.Add(new ByteString(mode is Mode.Directory ? [.. name, (byte)'/'] : name), entry);
    }

    /// <param name="Name">In the directory around it.</param>
    /// <param name="Entries">The bytes of each entry, in git's order.</param>
    private sealed record Tree(byte[] Name, SortedDictionary<ByteString, byte[]> Entries);
}
