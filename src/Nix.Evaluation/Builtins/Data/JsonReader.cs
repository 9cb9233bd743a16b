using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Data;

/// <summary>
/// Reads JSON as the library that Nix uses does, with its messages: of several values for one key the last counts, numbers
/// beyond 64 bits become floats, and those of 64 bits without a sign are no Nix integers.
/// </summary>
ref struct JsonReader
{
    const string Any = "value";

    readonly ReadOnlySpan<byte> text;
    readonly Evaluator evaluator;
    int at;

    // Where the last string or number began: what the library shows as last read.
    int shownFrom;

    // What is being parsed, and what alone may stand there, for the message of a token that is wrong in itself.
    string parsed = Any;
    string wanted = "";

    JsonReader(ReadOnlySpan<byte> text, Evaluator evaluator)
    {
        this.text = text;
        this.evaluator = evaluator;
    }

    /// <summary>The value of a document.</summary>
    /// <exception cref="EvaluationException">It is no JSON.</exception>
    public static Value Read(ReadOnlySpan<byte> text, Evaluator evaluator)
    {
        if (text.IsEmpty)
        {
            throw evaluator.Error(ErrorKind.Evaluation, 0,
                "[json.exception.parse_error.101] parse error at line 1, column 1: attempting to parse an empty input; check that your input string or stream contains the expected JSON");
        }

        var reader = new JsonReader(text, evaluator);
        if (text.StartsWith("\ufeff"u8))
            reader.at = 3;
        var value = reader.ReadValue();
        reader.SkipSpace();
        return reader.at == text.Length ? value : throw reader.Unexpected("value", "end of input");
    }

    Value ReadValue()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw evaluator.StackExhausted(0);
        SkipSpace();
        switch (at < text.Length ? text[at] : 0)
        {
            case (byte)'{': return ReadObject();
            case (byte)'[': return ReadArray();
            case (byte)'"': return new NixString(ReadString());
            case (byte)'t': return ReadWord("true"u8, NixBoolean.True);
            case (byte)'f': return ReadWord("false"u8, NixBoolean.False);
            case (byte)'n': return ReadWord("null"u8, NixNull.Instance);
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'): return ReadNumber();
            default: throw Token() is null ? Fault("invalid literal") : Unexpected("value", "'[', '{', or a literal");
        }
    }

    AttributeSet ReadObject()
    {
        at++;
        var values = new Dictionary<int, Value>();
        SkipSpace();
        if (!TakeIf('}'))
        {
            do
            {
                SkipSpace();
                Expect("object key", "string literal");
                if (at >= text.Length || text[at] != '"')
                    throw Unexpected();
                int key = evaluator.Intern(ReadString());
                Expect(Any, "");
                SkipSpace();
                if (!TakeIf(':'))
                    throw Unexpected("object separator", "':'");
                values[key] = ReadValue();
                SkipSpace();
            }
            while (TakeIf(','));
            if (!TakeIf('}'))
                throw Unexpected("object", "'}'");
        }

        var set = new AttributeSetBuilder(values.Count);
        foreach ((int name, var value) in values)
            set.Add(name, value);
        return set.Build();
    }

    NixList ReadArray()
    {
        at++;
        var values = new List<Value>();
        SkipSpace();
        if (TakeIf(']'))
            return NixList.Empty;
        do
        {
            values.Add(ReadValue());
            SkipSpace();
        }
        while (TakeIf(','));
        return TakeIf(']') ? NixList.Of(values) : throw Unexpected("array", "']'");
    }

    Value ReadWord(ReadOnlySpan<byte> word, Value value)
    {
        foreach (byte expected in word)
        {
            if (at == text.Length || text[at] != expected)
                throw Fault("invalid literal");
            at++;
        }

        return value;
    }

    Value ReadNumber()
    {
        int start = shownFrom = at;
        TakeIf('-');
        if (!TakeIf('0') && TakeDigits() == 0)
            throw Fault("invalid number; expected digit after '-'");
        bool isInteger = true;
        if (TakeIf('.'))
        {
            isInteger = false;
            if (TakeDigits() == 0)
                throw Fault("invalid number; expected digit after '.'");
        }

        if (TakeIf('e') || TakeIf('E'))
        {
            isInteger = false;
            _ = TakeIf('+') || TakeIf('-');
            if (TakeDigits() == 0)
                throw Fault("invalid number; expected '+', '-', or digit after exponent");
        }

        var number = text[start..at];
        if (isInteger && long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
            return NixInteger.Of(integer);
        if (isInteger && ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out ulong unsigned))
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"unsigned json number {unsigned} outside of Nix integer range");
        double value = double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value)
            ? new NixFloat(value)
            : throw evaluator.Error(ErrorKind.Evaluation, 0, $"[json.exception.out_of_range.406] number overflow parsing '{Encoding.UTF8.GetString(number)}'");
    }

    byte[] ReadString()
    {
        shownFrom = at++;
        int mark = evaluator.Scratch.Mark;
        while (true)
        {
            int length = text[at..].IndexOfAny((byte)'"', (byte)'\\');
            var plain = length < 0 ? text[at..] : text.Slice(at, length);
            CheckPlain(plain);
            evaluator.Scratch.Write(plain);
            at += plain.Length;
            if (at == text.Length)
                throw Fault("invalid string: missing closing quote");
            if (text[at++] == '"')
                return Finish(mark);
            ReadEscape();
        }
    }

    readonly byte[] Finish(int mark)
    {
        byte[] bytes = evaluator.Scratch.Take(mark);
        return bytes.AsSpan().Contains((byte)0)
            ? throw evaluator.Error(ErrorKind.Evaluation, 0,
                $"input string '{Encoding.UTF8.GetString(bytes).Replace('\0', '␀')}' cannot be represented as Nix string because it contains null bytes")
            : bytes;
    }

    void CheckPlain(ReadOnlySpan<byte> plain)
    {
        int control = plain.IndexOfAnyInRange((byte)0, (byte)0x1f);
        var before = control < 0 ? plain : plain[..control];
        if (!System.Text.Unicode.Utf8.IsValid(before))
        {
            at += FirstIllFormed(before);
            throw Fault("invalid string: ill-formed UTF-8 byte");
        }

        if (control >= 0)
        {
            at += control;
            throw Fault($"invalid string: control character {JsonControlCharacter.Describe(plain[control])}");
        }
    }

    // The byte at which a reader that goes byte by byte notices it.
    static int FirstIllFormed(ReadOnlySpan<byte> bytes)
    {
        int index = 0;
        while (Rune.DecodeFromUtf8(bytes[index..], out _, out int length) == OperationStatus.Done)
            index += length;
        bool isLead = bytes[index] is >= 0xc2 and <= 0xf4;
        _ = Rune.DecodeFromUtf8(bytes[index..], out _, out int read);
        return isLead ? index + read : index;
    }

    void ReadEscape()
    {
        byte escape = at < text.Length ? text[at] : (byte)0;
        if (escape == 'u')
        {
            at++;
            ReadCodePoint();
            return;
        }

        evaluator.Scratch.Write(escape switch
        {
            (byte)'"' => (byte)'"',
            (byte)'\\' => (byte)'\\',
            (byte)'/' => (byte)'/',
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            _ => throw Fault("invalid string: forbidden character after backslash"),
        });
        at++;
    }

    void ReadCodePoint()
    {
        int code = ReadHexadecimal();
        if (char.IsHighSurrogate((char)code))
        {
            const string lonely = "invalid string: surrogate U+D800..U+DBFF must be followed by U+DC00..U+DFFF";
            if (!text[at..].StartsWith("\\u"u8))
            {
                // A backslash has been read when it is noticed.
                TakeIf('\\');
                throw Fault(lonely);
            }

            at += 2;
            int low = ReadHexadecimal();
            if (!char.IsLowSurrogate((char)low))
                throw FaultOfDigits(lonely);
            code = char.ConvertToUtf32((char)code, (char)low);
        }
        else if (char.IsLowSurrogate((char)code))
        {
            throw FaultOfDigits("invalid string: surrogate U+DC00..U+DFFF must follow U+D800..U+DBFF");
        }

        Span<byte> utf8 = stackalloc byte[4];
        evaluator.Scratch.Write(utf8[..new Rune(code).EncodeToUtf8(utf8)]);
    }

    // It is noticed at the last digit, not behind it.
    EvaluationException FaultOfDigits(string what)
    {
        at--;
        return Fault(what);
    }

    int ReadHexadecimal()
    {
        int code = 0;
        for (int digit = 0; digit < 4; digit++, at++)
        {
            if (at == text.Length || !char.IsAsciiHexDigit((char)text[at]))
                throw Fault("invalid string: '\\u' must be followed by 4 hex digits");
            code = (code * 16) + Convert.ToInt32(((char)text[at]).ToString(), 16);
        }

        return code;
    }

    int TakeDigits()
    {
        int start = at;
        while (at < text.Length && char.IsAsciiDigit((char)text[at]))
            at++;
        return at - start;
    }

    bool TakeIf(char wanted)
    {
        if (at >= text.Length || text[at] != wanted)
            return false;
        at++;
        return true;
    }

    void SkipSpace()
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
            at++;
    }

    void Expect(string what, string only) => (parsed, wanted) = (what, only);

    EvaluationException Unexpected(string what, string expected)
    {
        Expect(what, expected);
        return Unexpected();
    }

    /// <summary>The token at hand is read before it is found to be a wrong one, and may be wrong in itself.</summary>
    EvaluationException Unexpected()
    {
        if (Token() is not { } token)
            return Fault("invalid literal");
        SkipToken();
        at--;
        return Syntax($"unexpected {token}; expected {wanted}");
    }

    void SkipToken()
    {
        switch (at < text.Length ? text[at] : 0)
        {
            case (byte)'"': ReadString(); break;
            case (byte)'t': ReadWord("true"u8, NixBoolean.True); break;
            case (byte)'f': ReadWord("false"u8, NixBoolean.False); break;
            case (byte)'n': ReadWord("null"u8, NixNull.Instance); break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'): ReadNumber(); break;
            default: at++; break;
        }
    }

    /// <summary>How the token at hand is named; null for what begins none.</summary>
    readonly string? Token() => at >= text.Length ? "end of input" : (char)text[at] switch
    {
        '{' or '}' or '[' or ']' or ',' or ':' => $"'{(char)text[at]}'",
        '"' => "string literal",
        't' => "true literal",
        'f' => "false literal",
        'n' => "null literal",
        '-' or (>= '0' and <= '9') => "number literal",
        _ => null,
    };

    /// <summary>A mistake within a token, which shows what was read of it.</summary>
    readonly EvaluationException Fault(string why)
    {
        var read = Encoding.UTF8.GetString(text[shownFrom..Math.Min(at + 1, text.Length)]);
        return Syntax($"{why}; last read: '{string.Concat(read.Select(JsonControlCharacter.Shown))}'{(wanted.Length == 0 ? "" : $"; expected {wanted}")}");
    }

    readonly EvaluationException Syntax(string why)
    {
        var before = text[..Math.Min(at, text.Length)];
        int line = before.Count((byte)'\n') + 1;
        int column = at + 1 - (before.LastIndexOf((byte)'\n') + 1);
        return evaluator.Error(ErrorKind.Evaluation, 0,
            $"[json.exception.parse_error.101] parse error at line {line}, column {column}: syntax error while parsing {parsed} - {why}");
    }
}
