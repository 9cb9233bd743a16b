using Nix.Formats;

namespace Nix.Store.Local;

/// <summary>Hashes a file tree by one of the methods of content addresses.</summary>
internal sealed class ContentHasher : IDisposable
{
    private readonly IDisposable _hasher;
    private readonly Func<NixHash> _finish;

    private ContentHasher(INarSink sink, IDisposable hasher, Func<NixHash> finish)
    {
        Sink = sink;
        _hasher = hasher;
        _finish = finish;
    }

    internal INarSink Sink { get; }

    internal static ContentHasher Of(ContentAddressMethod method, NixHashAlgorithm algorithm)
    {
        switch (method)
        {
            case ContentAddressMethod.NixArchive:
                var archive = new ArchiveHasher(algorithm);
                return new ContentHasher(archive.Sink, archive, () => archive.Finish().Hash);
            case ContentAddressMethod.Git:
                var git = new GitTreeHasher(algorithm);
                return new ContentHasher(git, git, () => git.Result);
            default:
                var file = new NixHasher(algorithm);
                return new ContentHasher(new FileContent(new HashingStream(file)), file, file.Finish);
        }
    }

    internal NixHash Finish() => _finish();

    public void Dispose() => _hasher.Dispose();
}
