using Nix.Formats;

namespace Nix.Store.Local;

/// <summary>Hashes a file tree as the archive it would be, as every valid path's is recorded.</summary>
internal sealed class ArchiveHasher : IDisposable
{
    private readonly NixHasher _hasher;
    private readonly NarWriter _writer;

    /// <param name="algorithm">SHA-256 where it is for the records.</param>
    /// <param name="next">Where the archive's bytes go then; null: nowhere.</param>
    internal ArchiveHasher(NixHashAlgorithm algorithm = NixHashAlgorithm.Sha256, Stream? next = null)
    {
        _hasher = new NixHasher(algorithm);
        _writer = new NarWriter(new HashingStream(_hasher, next));
    }

    internal INarSink Sink => _writer;

    /// <summary>The hash of all that was told, and the archive's size in bytes.</summary>
    internal (NixHash Hash, long Size) Finish()
    {
        _writer.Finish();
        var hash = _hasher.Finish();
        return (hash, _hasher.Length);
    }

    /// <summary>Of what is at a path.</summary>
    internal static (NixHash Hash, long Size) Of(string path, Stream? next = null)
    {
        using var hasher = new ArchiveHasher(next: next);
        TreeDump.Read(path, hasher.Sink);
        return hasher.Finish();
    }

    public void Dispose() => _hasher.Dispose();
}
