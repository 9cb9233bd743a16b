using System.Buffers;
using System.Text;

namespace Nix.Formats;

/// <summary>Writes ATerm constructs: literal punctuation, strings in double quotes, lists.</summary>
internal ref struct AtermWriter(ByteText output)
{
    private static readonly SearchValues<byte> s_escaped = SearchValues.Create("\"\\\n\r\t"u8);

    private readonly ByteText _output = output;
    private bool _isFirst;

    internal readonly void Raw(ReadOnlySpan<byte> literal) => _output.Append(literal);

    internal void OpenList()
    {
        _output.Append((byte)'[');
        _isFirst = true;
    }

    internal void NextItem()
    {
        if (!_isFirst)
            _output.Append((byte)',');
        _isFirst = false;
    }

    internal void CloseList()
    {
        _output.Append((byte)']');
        // What follows a list within a list is never its first item.
        _isFirst = false;
    }

    internal readonly void Bytes(ReadOnlySpan<byte> text)
    {
        _output.Append((byte)'"');
        while (text.IndexOfAny(s_escaped) is var at and >= 0)
        {
            Raw(text[..at]);
            Raw(text[at] switch
            {
                (byte)'\n' => "\\n"u8,
                (byte)'\r' => "\\r"u8,
                (byte)'\t' => "\\t"u8,
                (byte)'"' => "\\\""u8,
                _ => "\\\\"u8,
            });
            text = text[(at + 1)..];
        }
        Raw(text);
        _output.Append((byte)'"');
    }

    /// <summary>A path of the store: nothing in it needs an escape but what the directory may have.</summary>
    internal readonly void Path(StorePath path, ReadOnlySpan<byte> storeDirectory)
    {
        _output.Append((byte)'"');
        if (storeDirectory.IndexOfAny(s_escaped) >= 0)
            throw new NixFormatException($"the store directory '{Encoding.UTF8.GetString(storeDirectory)}' holds characters no path may have");
        Raw(storeDirectory);
        Raw("/"u8);
        _output.Append(path.BaseName);
        _output.Append((byte)'"');
    }

    /// <summary>Short text that is usually ASCII.</summary>
    internal readonly void Text(string text)
    {
        Span<byte> bytes = stackalloc byte[256];
        Bytes(Encoding.UTF8.TryGetBytes(text, bytes, out var written) ? bytes[..written] : Encoding.UTF8.GetBytes(text));
    }
}
