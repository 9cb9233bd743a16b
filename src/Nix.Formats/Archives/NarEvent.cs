namespace Nix.Formats;

/// <summary>A piece of an archive. What it refers to is valid until the next one is read.</summary>
/// <param name="kind">What it is.</param>
/// <param name="bytes">The content, the name, or the target.</param>
/// <param name="size">Of a file, its bytes.</param>
/// <param name="isExecutable">Of a file, whether it may be run.</param>
public readonly ref struct NarEvent(NarEventKind kind, ReadOnlySpan<byte> bytes = default, long size = 0, bool isExecutable = false)
{
    public NarEventKind Kind { get; } = kind;

    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    public long Size { get; } = size;

    public bool IsExecutable { get; } = isExecutable;

    /// <summary>Tells a sink. The end of the archive and a need of bytes are nothing to it.</summary>
    public void TellTo(INarSink sink)
    {
        switch (Kind)
        {
            case NarEventKind.File:
                sink.BeginFile(IsExecutable, Size);
                break;
            case NarEventKind.Content:
                sink.Content(Bytes);
                break;
            case NarEventKind.EndFile:
                sink.EndFile();
                break;
            case NarEventKind.Link:
                sink.Link(Bytes);
                break;
            case NarEventKind.Directory:
                sink.BeginDirectory();
                break;
            case NarEventKind.Entry:
                sink.Entry(Bytes);
                break;
            case NarEventKind.EndDirectory:
                sink.EndDirectory();
                break;
        }
    }
}
