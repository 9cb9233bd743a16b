using System.Buffers.Binary;
using System.Text;

namespace AskNix.Tests.Formats;

/// <summary>
/// An archive as a case file has it: the verdict (<c>accepted</c>, or <c>refused: </c> and a part of the message), then a line for each
/// string, with <c>%XX</c> for a byte, or <c>=</c> and hexadecimal digits for bytes that stand for themselves.
/// </summary>
public sealed record NarNotation(string? Refusal, byte[] Archive)
{
    private const string Refused = "refused: ";

    public static NarNotation Read(string file)
    {
        var lines = File.ReadAllText(file).Split('\n')[..^1];
        var archive = new List<byte>();
        foreach (var line in lines.Skip(1))
            archive.AddRange(line.StartsWith('=') ? Convert.FromHexString(line[1..]) : Encoded(line));
        return new NarNotation(lines[0].StartsWith(Refused, StringComparison.Ordinal) ? lines[0][Refused.Length..] : null, [.. archive]);
    }

    private static byte[] Encoded(string line)
    {
        var text = new List<byte>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '%')
            {
                text.Add(Convert.ToByte(line.Substring(i + 1, 2), 16));
                i += 2;
                continue;
            }
            text.AddRange(Encoding.UTF8.GetBytes(line[i].ToString()));
        }
        var encoded = new byte[8 + ((text.Count + 7) & ~7)];
        BinaryPrimitives.WriteInt64LittleEndian(encoded, text.Count);
        text.CopyTo(encoded, 8);
        return encoded;
    }
}
