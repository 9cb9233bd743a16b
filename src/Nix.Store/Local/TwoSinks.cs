using Nix.Formats;

namespace Nix.Store.Local;

/// <summary>Tells a tree to two at once, so that it is read once.</summary>
internal sealed class TwoSinks(INarSink first, INarSink second) : INarSink
{
    public void BeginFile(bool isExecutable, long size)
    {
        first.BeginFile(isExecutable, size);
        second.BeginFile(isExecutable, size);
    }

    public void Content(ReadOnlySpan<byte> bytes)
    {
        first.Content(bytes);
        second.Content(bytes);
    }

    public void EndFile()
    {
        first.EndFile();
        second.EndFile();
    }

    public void Link(ReadOnlySpan<byte> target)
    {
        first.Link(target);
        second.Link(target);
    }

    public void BeginDirectory()
    {
        first.BeginDirectory();
        second.BeginDirectory();
    }

    public void Entry(ReadOnlySpan<byte> name)
    {
        first.Entry(name);
        second.Entry(name);
    }

    public void EndDirectory()
    {
        first.EndDirectory();
        second.EndDirectory();
    }
}
