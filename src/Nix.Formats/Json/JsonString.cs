using System.Buffers;
using System.Text;

namespace Nix.Formats;

/// <summary>Strings in JSON, with the escapes Nix chooses; anything that is UTF-8 and no control character stays as it is.</summary>
public static class JsonString
{
    private static readonly SearchValues<byte> s_special =
        SearchValues.Create(Enumerable.Range(0, 0x20).Select(b => (byte)b).Append((byte)'"').Append((byte)'\\').ToArray());

    /// <summary>Writes the text between quotes.</summary>
    /// <returns>Null, or what is wrong with a text that is no UTF-8.</returns>
    public static string? Write(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        if (FirstInvalid(text) is var invalid and >= 0)
            return Fault(text, invalid);
        output.Write("\""u8);
        while (text.IndexOfAny(s_special) is var at and >= 0)
        {
            output.Write(text[..at]);
            var b = text[at];
            output.Write(b switch
            {
                (byte)'"' => "\\\""u8,
                (byte)'\\' => "\\\\"u8,
                (byte)'\b' => "\\b"u8,
                (byte)'\t' => "\\t"u8,
                (byte)'\n' => "\\n"u8,
                (byte)'\f' => "\\f"u8,
                (byte)'\r' => "\\r"u8,
                _ => Encoding.ASCII.GetBytes($"\\u{b:x4}"),
            });
            text = text[(at + 1)..];
        }

        output.Write(text);
        output.Write("\""u8);
        return null;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var status = Rune.DecodeFromUtf8(text[at..], out _, out var consumed);
            if (status != OperationStatus.Done)
                return at;
            at += consumed;
        }

        return -1;
    }

    /// <summary>Which byte could not continue the character, as the library that Nix uses counts and words it.</summary>
    private static string Fault(ReadOnlySpan<byte> text, int start)
    {
        for (var length = 1; start + length <= text.Length; length++)
        {
            if (Rune.DecodeFromUtf8(text.Slice(start, length), out _, out _) == OperationStatus.InvalidData)
                return $"[json.exception.type_error.316] invalid UTF-8 byte at index {start + length - 1}: 0x{text[start + length - 1]:X2}";
        }

        return $"[json.exception.type_error.316] incomplete UTF-8 string; last byte: 0x{text[^1]:X2}";
    }
}
