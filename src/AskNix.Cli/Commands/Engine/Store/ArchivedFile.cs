using System.Buffers;
using Nix.Formats;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Takes the one file out of an archive that holds nothing else.</summary>
internal sealed class ArchivedFile : INarSink
{
    private readonly ArrayBufferWriter<byte> _content = new();

    public byte[] Content => _content.WrittenSpan.ToArray();

    public void BeginFile(bool isExecutable, long size)
    {
    }

    void INarSink.Content(ReadOnlySpan<byte> bytes) => _content.Write(bytes);

    public void EndFile()
    {
    }

    public void Link(ReadOnlySpan<byte> target) => throw NoFile();

    public void BeginDirectory() => throw NoFile();

    public void Entry(ReadOnlySpan<byte> name) => throw NoFile();

    public void EndDirectory() => throw NoFile();

    private static StoreCallException NoFile() => new("a derivation is no file");
}
