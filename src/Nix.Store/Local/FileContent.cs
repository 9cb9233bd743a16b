using Nix.Formats;

namespace Nix.Store.Local;

/// <summary>Passes on, of a tree that is one file, its bytes: all that a flat hash says. Whether it may be run is not among that.</summary>
internal sealed class FileContent(Stream target) : INarSink
{
    public void BeginFile(bool isExecutable, long size)
    {
    }

    public void Content(ReadOnlySpan<byte> bytes) => target.Write(bytes);

    public void EndFile()
    {
    }

    public void Link(ReadOnlySpan<byte> target) => throw Refused();

    public void BeginDirectory() => throw Refused();

    public void Entry(ReadOnlySpan<byte> name) => throw Refused();

    public void EndDirectory() => throw Refused();

    private static UnarchivableException Refused() => new("a flat hash is of a regular file");
}
