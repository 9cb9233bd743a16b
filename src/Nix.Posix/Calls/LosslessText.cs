using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Nix.Posix;

/// <summary>
/// Bytes of the system as a string and back, none lost: each byte that is no UTF-8 stands as a low surrogate on its own, from U+DC80 to U+DCFF, which no
/// UTF-8 decodes to. Arguments and variables of children are such strings.
/// </summary>
public static class LosslessText
{
    private const char Escape = '\udc00';

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) is OperationStatus.Done)
            {
                text.Append(rune);
            }
            else
            {
                foreach (var stray in bytes[..length])
                    text.Append((char)(Escape + stray));
            }
            bytes = bytes[length..];
        }
        return text.ToString();
    }

    public static byte[] Bytes(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\udc80', '\udcff') < 0)
            return Encoding.UTF8.GetBytes(text);
        var bytes = new ArrayBufferWriter<byte>(text.Length);
        Span<byte> encoded = stackalloc byte[4];
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is >= '\udc80' and <= '\udcff')
            {
                bytes.Write([(byte)(text[at++] - Escape)]);
                continue;
            }
            // Another lone surrogate is no text: as everywhere it becomes U+FFFD.
            _ = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            bytes.Write(encoded[..rune.EncodeToUtf8(encoded)]);
            at += length;
        }
        return bytes.WrittenSpan.ToArray();
    }
}
