using System.Text;

namespace Nix.Formats;

/// <summary>Reads the few ATerm constructs .drv files use: literal punctuation, strings in double quotes, lists.</summary>
internal ref struct AtermReader(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _position;

    internal bool TryTake(ReadOnlySpan<byte> literal)
    {
        if (!_text[_position..].StartsWith(literal))
            return false;
        _position += literal.Length;
        return true;
    }

    internal void Take(ReadOnlySpan<byte> literal)
    {
        if (!TryTake(literal))
            throw Error($"expected '{Encoding.ASCII.GetString(literal)}'");
    }

    /// <summary>Whether the list opened by <c>[</c> has a further item; takes the comma before it, or the <c>]</c> at the end.</summary>
    internal bool TryNextItem()
    {
        if (TryTake("]"u8))
            return false;
        var isFirst = _text[_position - 1] == (byte)'[';
        if (!isFirst)
            Take(","u8);
        return true;
    }

    internal byte[] TakeBytes()
    {
        Take("\""u8);
        var rest = _text[_position..];
        var end = rest.IndexOfAny((byte)'"', (byte)'\\');
        if (end >= 0 && rest[end] == (byte)'"')
        {
            _position += end + 1;
            return rest[..end].ToArray();
        }
        var bytes = new List<byte>();
        while (!TryTake("\""u8))
            bytes.Add(TakeCharacter());
        return [.. bytes];
    }

    internal string TakeString() => Encoding.UTF8.GetString(TakeBytes());

    internal byte[] TakeBytesAfterComma()
    {
        Take(","u8);
        return TakeBytes();
    }

    internal string TakeStringAfterComma() => Encoding.UTF8.GetString(TakeBytesAfterComma());

    internal readonly void End()
    {
        if (_position != _text.Length)
            throw Error("expected the end of the file");
    }

    internal readonly NixFormatException Error(string expectation) =>
        new($"not a derivation: {expectation} at byte {_position}", _position);

    private byte TakeCharacter()
    {
        if (_position == _text.Length)
            throw Error("a string is not ended");
        var c = _text[_position++];
        if (c != (byte)'\\')
            return c;
        if (_position == _text.Length)
            throw Error("a string is not ended");
        // Any other escaped character stands for itself, as Nix reads it.
        return _text[_position++] switch
        {
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            var other => other,
        };
    }
}
