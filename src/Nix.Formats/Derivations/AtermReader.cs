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

    internal string TakeString()
    {
        Take("\""u8);
        var end = _text[_position..].IndexOfAny((byte)'"', (byte)'\\');
        if (end >= 0 && _text[_position + end] == (byte)'"')
        {
            var plain = Encoding.UTF8.GetString(_text.Slice(_position, end));
            _position += end + 1;
            return plain;
        }
        var bytes = new List<byte>();
        while (!TryTake("\""u8))
            bytes.Add(TakeCharacter());
        return Encoding.UTF8.GetString([.. bytes]);
    }

    internal string TakeStringAfterComma()
    {
        Take(","u8);
        return TakeString();
    }

    internal List<string> TakeStrings()
    {
        List<string> strings = [];
        Take("["u8);
        while (TryNextItem())
            strings.Add(TakeString());
        return strings;
    }

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
