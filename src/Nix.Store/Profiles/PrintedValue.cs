using System.Buffers;
using System.Globalization;
using System.Text;

namespace Nix.Store;

/// <summary>
/// Reads a value as Nix prints it (src/libexpr/print-ambiguous.cc): texts, numbers, <c>true</c>, <c>false</c>, <c>null</c>, paths, lists and sets. Nothing else
/// of the language is known here, so that what is read cannot compute anything.
/// </summary>
internal ref struct PrintedValue
{
    private const int DeepestNesting = 256;

    private static readonly SearchValues<byte> s_ends = SearchValues.Create(" \t\r\n;=[]{}\"()"u8);

    private readonly ReadOnlySpan<byte> _text;
    private int _at;
    private int _depth;

    private PrintedValue(ReadOnlySpan<byte> text) => _text = text;

    /// <returns>
    /// <see cref="string"/> (also for a path), <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, null, a list of these or a dictionary of these.
    /// </returns>
    /// <exception cref="ProfileException">It is not a printed value, or more than one.</exception>
    internal static object? Parse(ReadOnlySpan<byte> text)
    {
        var reader = new PrintedValue(text);
        var value = reader.Value();
        return reader.Next() == 0 && reader._at >= text.Length ? value : throw reader.Unexpected();
    }

    private object? Value() => Next() switch
    {
        (byte)'"' => Text(),
        (byte)'[' => List(),
        (byte)'{' => Set(),
        (byte)'/' => Encoding.UTF8.GetString(Word()),
        _ => Atom(),
    };

    private List<object?> List()
    {
        Enter();
        List<object?> items = [];
        while (Next() != ']')
            items.Add(Value());
        Leave();
        return items;
    }

    private Dictionary<string, object?> Set()
    {
        Enter();
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (Next() != '}')
        {
            var name = Next() == '"' ? Text() : Encoding.UTF8.GetString(Word());
            Take((byte)'=');
            if (!entries.TryAdd(name, Value()))
                throw UserEnvironment.Malformed($"the attribute '{name}' is there twice");
            Take((byte)';');
        }
        Leave();
        return entries;
    }

    private object? Atom()
    {
        var word = Word();
        if (word.SequenceEqual("true"u8))
            return true;
        if (word.SequenceEqual("false"u8))
            return false;
        if (word.SequenceEqual("null"u8))
            return null;
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        return double.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var real)
            ? real
            : throw UserEnvironment.Malformed($"'{Encoding.UTF8.GetString(word)}' is no value");
    }

    private string Text()
    {
        Take((byte)'"');
        var bytes = new List<byte>();
        while (_at < _text.Length && _text[_at] != '"')
        {
            var next = _text[_at++];
            if (next == '$' && _at < _text.Length && _text[_at] == '{')
                throw UserEnvironment.Malformed("a text holds an expression");
            if (next == '\\' && _at < _text.Length)
            {
                next = _text[_at++] switch
                {
                    (byte)'n' => (byte)'\n',
                    (byte)'r' => (byte)'\r',
                    (byte)'t' => (byte)'\t',
                    var other => other,
                };
            }
            bytes.Add(next);
        }
        if (_at++ >= _text.Length)
            throw Unexpected();
        return Encoding.UTF8.GetString([.. bytes]);
    }

    /// <summary>Up to what ends a name, a number or a path.</summary>
    private ReadOnlySpan<byte> Word()
    {
        var rest = _text[_at..];
        var length = rest.IndexOfAny(s_ends);
        if (length == 0 || rest.IsEmpty)
            throw Unexpected();
        var word = length < 0 ? rest : rest[..length];
        _at += word.Length;
        return word;
    }

    /// <summary>The next byte that is no space, or 0 at the end.</summary>
    private byte Next()
    {
        while (_at < _text.Length && _text[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            _at++;
        return _at < _text.Length ? _text[_at] : (byte)0;
    }

    private void Take(byte expected)
    {
        if (Next() != expected)
            throw Unexpected();
        _at++;
    }

    private void Enter()
    {
        _at++;
        if (++_depth > DeepestNesting)
            throw UserEnvironment.Malformed("it is nested too deep");
    }

    private void Leave()
    {
        _at++;
        _depth--;
    }

    private readonly ProfileException Unexpected() => UserEnvironment.Malformed(_at < _text.Length
        ? string.Create(CultureInfo.InvariantCulture, $"'{(char)_text[_at]}' at byte {_at} is not expected")
        : "it ends too early");
}
