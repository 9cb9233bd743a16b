using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Nix.Store.Daemon;

/// <summary>Writes the primitives that <see cref="WireReader"/> reads, into memory.</summary>
internal sealed class WireWriter
{
    private readonly ArrayBufferWriter<byte> _output = new(512);

    internal ReadOnlyMemory<byte> Written => _output.WrittenMemory;

    internal void Clear() => _output.ResetWrittenCount();

    internal void Number(ulong number)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_output.GetSpan(8), number);
        _output.Advance(8);
    }

    internal void Number(long number) => Number((ulong)number);

    internal void Flag(bool flag) => Number(flag ? 1UL : 0UL);

    internal void Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Number((ulong)length);
        Encoding.UTF8.GetBytes(text, _output.GetSpan(length));
        _output.Advance(length);
        Pad(length);
    }

    internal void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number((ulong)bytes.Length);
        _output.Write(bytes);
        Pad(bytes.Length);
    }

    internal void List<T>(IReadOnlyCollection<T> list, Action<T> writeElement)
    {
        Number((ulong)list.Count);
        foreach (var element in list)
            writeElement(element);
    }

    internal void Texts(IReadOnlyCollection<string> texts) => List(texts, Text);

    private void Pad(int length)
    {
        var padding = -length & 7;
        _output.GetSpan(8)[..padding].Clear();
        _output.Advance(padding);
    }
}
