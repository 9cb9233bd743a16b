using System.Buffers;
using System.Buffers.Binary;

namespace Nix.Formats;

/// <summary>
/// Writes a Nix archive. It demands of its caller what a reader demands of the bytes: sorted, valid names, files as long as announced.
/// Bytes are collected and passed on in larger pieces; <see cref="Finish"/> passes on the last.
/// </summary>
public sealed class NarWriter : INarSink
{
    private const int DefaultBufferSize = 1 << 16;

    private readonly Stream _output;
    private readonly NarDirectoryStack _directories = new();
    private byte[] _buffer;
    private Expected _expected = Expected.Node;
    private int _used;
    private long _content;
    private int _padding;

    /// <param name="output">Where to; it is neither flushed nor closed.</param>
    /// <param name="bufferSize">Bytes collected before they are passed on: fewer where it is known that there are few.</param>
    public NarWriter(Stream output, int bufferSize = DefaultBufferSize)
    {
        _output = output;
        // An evaluation makes an archive of each of thousands of sources: their buffers were a tenth of what it allocated.
        _buffer = ArrayPool<byte>.Shared.Rent(bufferSize);
        Text(NarTokens.Magic);
    }

    private enum Expected
    {
        Node,
        Content,
        EntryOrEnd,
        Finish,
        Nothing,
    }

    /// <summary>The archive of one file that is not executable.</summary>
    public static byte[] OfFile(ReadOnlySpan<byte> contents)
    {
        // What stands around the contents takes less.
        var room = contents.Length + 256;
        using var bytes = new MemoryStream(room);
        var writer = new NarWriter(bytes, room);
        writer.BeginFile(isExecutable: false, contents.Length);
        if (contents.Length > 0)
            writer.Content(contents);
        writer.EndFile();
        writer.Finish();
        return bytes.ToArray();
    }

    public void BeginFile(bool isExecutable, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        BeginNode(NarTokens.Regular);
        if (isExecutable)
        {
            Text(NarTokens.Executable);
            Text([]);
        }
        Text(NarTokens.Contents);
        Number(size);
        _content = size;
        _padding = NarTokens.Padding(size);
        _expected = Expected.Content;
    }

    public void Content(ReadOnlySpan<byte> bytes)
    {
        if (_expected is not Expected.Content || bytes.Length > _content)
            throw Misuse("has content that was not announced");
        _content -= bytes.Length;
        Raw(bytes);
    }

    public void EndFile()
    {
        if (_expected is not Expected.Content || _content != 0)
            throw Misuse("lacks content that was announced");
        Raw("\0\0\0\0\0\0\0"u8[.._padding]);
        EndNode();
    }

    public void Link(ReadOnlySpan<byte> target)
    {
        if (target.Length is 0 or > NarLimits.Target || target.Contains((byte)0))
            throw Misuse("has a link with a target that no link can have");
        BeginNode(NarTokens.Symlink);
        Text(NarTokens.Target);
        Text(target);
        EndNode();
    }

    public void BeginDirectory()
    {
        if (_directories.Depth == NarLimits.Depth)
            throw Misuse($"has more than {NarLimits.Depth} directories within one another");
        BeginNode(NarTokens.Directory);
        _directories.Push();
        _expected = Expected.EntryOrEnd;
    }

    public void Entry(ReadOnlySpan<byte> name)
    {
        if (_expected is not Expected.EntryOrEnd || !NarNames.IsValid(name) || !_directories.TryAdvance(name))
            throw Misuse($"has the entry '{NarStringReader.Show(name)}' where none can be, or none of that name");
        Text(NarTokens.Entry);
        Text(NarTokens.Open);
        Text(NarTokens.Name);
        Text(name);
        Text(NarTokens.Node);
        _expected = Expected.Node;
    }

    public void EndDirectory()
    {
        if (_expected is not Expected.EntryOrEnd)
            throw Misuse("closes a directory that is not open");
        _directories.Pop();
        EndNode();
    }

    /// <summary>Passes on what is left; nothing may follow.</summary>
    /// <exception cref="InvalidOperationException">The archive is not complete, or was finished before.</exception>
    public void Finish()
    {
        if (_expected is not Expected.Finish)
            throw Misuse("is not complete");
        Pass();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _expected = Expected.Nothing;
    }

    private void BeginNode(ReadOnlySpan<byte> type)
    {
        if (_expected is not Expected.Node)
            throw Misuse("has a node where none can be");
        Text(NarTokens.Open);
        Text(NarTokens.Type);
        Text(type);
    }

    private void EndNode()
    {
        Text(NarTokens.Close);
        _expected = _directories.Depth == 0 ? Expected.Finish : Expected.EntryOrEnd;
        if (_expected is Expected.EntryOrEnd)
            Text(NarTokens.Close);
    }

    private static InvalidOperationException Misuse(string what) => new($"The archive to be written {what}.");

    private void Text(ReadOnlySpan<byte> text)
    {
        Number(text.Length);
        Raw(text);
        Raw("\0\0\0\0\0\0\0"u8[..NarTokens.Padding(text.Length)]);
    }

    private void Number(long number)
    {
        Span<byte> bytes = stackalloc byte[NarTokens.Unit];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        Raw(bytes);
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
        {
            Pass();
            if (bytes.Length >= _buffer.Length)
            {
                _output.Write(bytes);
                return;
            }
        }
        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Pass()
    {
        _output.Write(_buffer.AsSpan(0, _used));
        _used = 0;
    }
}
