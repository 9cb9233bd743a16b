using System.Buffers;
using System.Text;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Printing;

/// <summary>Strings and names as Nix prints them.</summary>
static class Literals
{
    static readonly string[] Keywords = ["if", "then", "else", "assert", "with", "let", "in", "rec", "inherit"];

    /// <summary>The string between quotes, escaped.</summary>
    public static void WriteString(this IBufferWriter<byte> output, ReadOnlySpan<byte> text, int most = int.MaxValue)
    {
        output.Write("\""u8);
        for (int i = 0; i < text.Length; i++)
        {
            if (i >= most)
            {
                output.Write(Encoding.UTF8.GetBytes($"\" «{Count(text.Length - i, "byte")} elided»"));
                return;
            }

            switch (text[i])
            {
                case (byte)'"': output.Write("\\\""u8); break;
                case (byte)'\\': output.Write("\\\\"u8); break;
                case (byte)'\n': output.Write("\\n"u8); break;
                case (byte)'\r': output.Write("\\r"u8); break;
                case (byte)'\t': output.Write("\\t"u8); break;
                case (byte)'$' when i + 1 < text.Length && text[i + 1] == '{': output.Write("\\$"u8); break;
                default: output.Write(text.Slice(i, 1)); break;
            }
        }

        output.Write("\""u8);
    }

    /// <summary>The name of an attribute, quoted where it must be.</summary>
    public static void WriteAttributeName(this IBufferWriter<byte> output, NixString name)
    {
        if (IsPlain(name.Bytes))
            output.Write(name.Bytes);
        else
            output.WriteString(name.Bytes);
    }

    /// <summary>A number and its noun, in the plural where it is not one.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    static bool IsPlain(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || char.IsAsciiDigit((char)name[0]) || name[0] is (byte)'-' or (byte)'\'' || Array.IndexOf(Keywords, Encoding.UTF8.GetString(name)) >= 0)
            return false;
        foreach (byte b in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'_' or (byte)'-' or (byte)'\''))
                return false;
        }

        return true;
    }
}
