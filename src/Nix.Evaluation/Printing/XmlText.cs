using System.Buffers;
using System.Text;

namespace Nix.Evaluation.Printing;

/// <summary>Elements and attributes of an XML document, indented by two spaces a level; attributes in the order of their names.</summary>
sealed class XmlText
{
    readonly ArrayBufferWriter<byte> output = new();
    int depth;

    public XmlText() => output.Write("<?xml version='1.0' encoding='utf-8'?>\n"u8);

    public byte[] ToBytes() => output.WrittenSpan.ToArray();

    public void Open(string name, params (string Name, byte[] Value)[] attributes)
    {
        Begin(name, attributes);
        output.Write(">\n"u8);
        depth++;
    }

    public void Close(string name)
    {
        depth--;
        Indent();
        output.Write(Encoding.ASCII.GetBytes($"</{name}>\n"));
    }

    public void Empty(string name, params (string Name, byte[] Value)[] attributes)
    {
        Begin(name, attributes);
        output.Write(" />\n"u8);
    }

    void Begin(string name, (string Name, byte[] Value)[] attributes)
    {
        Indent();
        output.Write(Encoding.ASCII.GetBytes($"<{name}"));
        Array.Sort(attributes, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        foreach (var attribute in attributes)
        {
            output.Write(Encoding.ASCII.GetBytes($" {attribute.Name}=\""));
            Escape(attribute.Value);
            output.Write("\""u8);
        }
    }

    void Indent()
    {
        for (int i = 0; i < depth; i++)
            output.Write("  "u8);
    }

    void Escape(ReadOnlySpan<byte> value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            output.Write(value[i] switch
            {
                (byte)'"' => "&quot;"u8,
                (byte)'<' => "&lt;"u8,
                (byte)'>' => "&gt;"u8,
                (byte)'&' => "&amp;"u8,
                (byte)'\n' => "&#xA;"u8,
                _ => value.Slice(i, 1),
            });
        }
    }
}
