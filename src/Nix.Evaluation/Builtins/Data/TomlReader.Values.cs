using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Data;

/// <summary>Values of TOML.</summary>
sealed partial class TomlReader
{
    /// <summary>A value, or the table that is written inline.</summary>
    object ReadValue()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw evaluator.StackExhausted(0);
        return Next switch
        {
            '"' => new NixString(text.AsSpan(at).StartsWith("\"\"\""u8) ? ReadLongBasic() : ReadBasic()),
            '\'' => new NixString(text.AsSpan(at).StartsWith("'''"u8) ? ReadLongLiteral() : ReadLiteral()),
            '[' => ReadArray(),
            '{' => ReadInlineTable(),
            _ => ReadScalar(),
        };
    }

    NixList ReadArray()
    {
        at++;
        var elements = new List<Value>();
        while (true)
        {
            SkipBlank();
            if (TakeIf(']'))
                return NixList.Of(elements);
            object element = ReadValue();
            elements.Add(element is TomlTable table ? table.ToSet(evaluator) : (Value)element);
            SkipBlank();
            if (TakeIf(','))
                continue;
            Expect(']');
            return NixList.Of(elements);
        }
    }

    TomlTable ReadInlineTable()
    {
        at++;
        var table = new TomlTable { Kind = TomlTableKind.Inline };
        SkipSpaces();
        if (TakeIf('}'))
            return table;
        do
        {
            SkipSpaces();
            ReadPair(table);
            SkipSpaces();
        }
        while (TakeIf(','));
        Expect('}');
        return table;
    }

    Value ReadScalar()
    {
        if (ReadDate() is { } date)
            return date;
        int start = at;
        while (Next is '+' or '-' or '_' or '.' || char.IsAsciiLetterOrDigit((char)Math.Max(Next, 0)))
            at++;
        string word = Encoding.ASCII.GetString(text, start, at - start);
        switch (word)
        {
            case "true": return NixBoolean.True;
            case "false": return NixBoolean.False;
            case "inf" or "+inf": return new NixFloat(double.PositiveInfinity);
            case "-inf": return new NixFloat(double.NegativeInfinity);
            case "nan" or "+nan": return new NixFloat(BitConverter.Int64BitsToDouble(0x7ff8_0000_0000_0000));
            case "-nan": return new NixFloat(double.NaN);
        }

        string digits = word.Replace("_", "", StringComparison.Ordinal);
        if (DecimalInteger().IsMatch(word))
        {
            return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
                ? NixInteger.Of(integer)
                : throw TooLarge();
        }

        if (OtherBase().Match(word) is { Success: true })
            return NixInteger.Of(ReadOtherBase(digits));
        if (Decimal().IsMatch(word))
            return new NixFloat(double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture));
        at = start;
        throw Fault(word.Length == 0 ? "a value is missing" : $"'{word}' is no value");
    }

    /// <summary>In the words of the reader that Nix uses, with the line and the place behind the number.</summary>
    TomlException TooLarge()
    {
        int from = text.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;
        int end = text.AsSpan(at).IndexOf((byte)'\n') is var found and >= 0 ? at + found : text.Length;
        string line = Encoding.UTF8.GetString(text, from, end - from);
        string number = (text.AsSpan(0, from).Count((byte)'\n') + 1).ToString(CultureInfo.InvariantCulture);
        string margin = new(' ', number.Length + 2);
        return new TomlException($"[error] toml::parse_dec_integer: too large integer: current max digits = 2^63\n --> fromTOML\n{margin}|\n {number} | {line}\n{margin}| {new string(' ', at - from)}^-- must be < 2^63");
    }

    long ReadOtherBase(string digits)
    {
        int radix = digits[1] switch { 'x' => 16, 'o' => 8, _ => 2 };
        try
        {
            return Convert.ToInt64(digits[2..], radix) is var value and >= 0 ? value : throw new OverflowException();
        }
        catch (OverflowException)
        {
            throw Fault($"'{digits}' is beyond 64 bits");
        }
    }

    /// <summary>Dates and times; a set that tells them from strings, where the experimental feature is on.</summary>
    AttributeSet? ReadDate()
    {
        var rest = Encoding.Latin1.GetString(text, at, Math.Min(text.Length - at, 64));
        var match = DateOrTime().Match(rest);
        if (!match.Success)
            return null;
        if (!evaluator.Settings.Has(ExperimentalFeature.ParseTomlTimestamps))
            throw evaluator.Error(ErrorKind.Evaluation, 0, "while parsing TOML: Dates and times are not supported");
        at += match.Length;
        string shown = match.Value.Length > 10 && match.Value[10] is ' ' or 't' ? match.Value[..10] + "T" + match.Value[11..] : match.Value;
        shown = Fraction().Replace(shown, static found => "." + InGroupsOfThree(found.Groups[1].Value));
        var set = new AttributeSetBuilder(2);
        set.Add(evaluator.Intern("_type"), new NixString("timestamp"));
        set.Add(evaluator.Names.Value, new NixString(shown));
        return set.Build();
    }

    // Nix shows milliseconds, microseconds or nanoseconds, and drops what is finer.
    static string InGroupsOfThree(string digits) =>
        digits.Length > 9 ? digits[..9] : digits.PadRight((digits.Length + 2) / 3 * 3, '0');

    byte[] ReadBasic()
    {
        at++;
        int mark = evaluator.Scratch.Mark;
        while (Next is not (-1 or '"'))
        {
            if (Next is < 0x20 and not '\t' or 0x7f)
                throw Fault("a string holds a control character");
            if (TakeIf('\\'))
                ReadEscape();
            else
                evaluator.Scratch.Write(text[at++]);
        }

        Expect('"');
        return Finish(mark);
    }

    byte[] ReadLiteral()
    {
        at++;
        int start = at;
        while (Next is not (-1 or '\''))
        {
            if (Next is < 0x20 and not '\t' or 0x7f)
                throw Fault("a string holds a control character");
            at++;
        }

        byte[] value = text[start..at];
        Expect('\'');
        return value;
    }

    /// <summary>The first line break is dropped, and a backslash at the end of a line takes up what is blank after it.</summary>
    byte[] ReadLongBasic()
    {
        at += 3;
        _ = TakeIf('\n') || TakeIf("\r\n"u8);
        int mark = evaluator.Scratch.Mark;
        while (true)
        {
            if (at == text.Length)
                throw Fault("a string has no end");
            if (EndsLong('"'))
                return Finish(mark);
            if (!TakeIf('\\'))
                evaluator.Scratch.Write(text[at++]);
            else if (!SkipLineEnd())
                ReadEscape();
        }
    }

    byte[] ReadLongLiteral()
    {
        at += 3;
        _ = TakeIf('\n') || TakeIf("\r\n"u8);
        int mark = evaluator.Scratch.Mark;
        while (true)
        {
            if (at == text.Length)
                throw Fault("a string has no end");
            if (EndsLong('\''))
                return Finish(mark);
            evaluator.Scratch.Write(text[at++]);
        }
    }

    /// <summary>Three quotes end a long string; up to two more before them belong to it.</summary>
    bool EndsLong(char quote)
    {
        int count = 0;
        while (count < 5 && at + count < text.Length && text[at + count] == quote)
            count++;
        if (count < 3)
            return false;
        for (int i = 3; i < count; i++)
            evaluator.Scratch.Write((byte)quote);
        at += count;
        return true;
    }

    bool SkipLineEnd()
    {
        int start = at;
        SkipSpaces();
        if (!TakeIf('\n') && !TakeIf("\r\n"u8))
        {
            at = start;
            return false;
        }

        while (Next is ' ' or '\t' or '\n' or '\r')
            at++;
        return true;
    }

    void ReadEscape()
    {
        int escape = Next;
        at++;
        switch (escape)
        {
            case 'b': evaluator.Scratch.Write((byte)'\b'); break;
            case 't': evaluator.Scratch.Write((byte)'\t'); break;
            case 'n': evaluator.Scratch.Write((byte)'\n'); break;
            case 'f': evaluator.Scratch.Write((byte)'\f'); break;
            case 'r': evaluator.Scratch.Write((byte)'\r'); break;
            case 'e': evaluator.Scratch.Write(0x1b); break;
            case '"' or '\\': evaluator.Scratch.Write((byte)escape); break;
            case 'u': WriteCodePoint(4); break;
            case 'U': WriteCodePoint(8); break;
            case 'x': WriteCodePoint(2); break;
            default: throw Fault("an unknown escape");
        }
    }

    void WriteCodePoint(int digits)
    {
        if (at + digits > text.Length
            || !uint.TryParse(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint code)
            || !Rune.TryCreate(code, out var rune))
        {
            throw Fault("an escape that is no character");
        }

        at += digits;
        Span<byte> utf8 = stackalloc byte[4];
        evaluator.Scratch.Write(utf8[..rune.EncodeToUtf8(utf8)]);
    }

    byte[] Finish(int mark)
    {
        byte[] value = evaluator.Scratch.Take(mark);
        return value.AsSpan().Contains((byte)0)
            ? throw evaluator.Error(ErrorKind.Evaluation, 0,
                $"while parsing TOML: error: input string '{Encoding.UTF8.GetString(value).Replace('\0', '␀')}' cannot be represented as Nix string because it contains null bytes")
            : value;
    }

    [GeneratedRegex(@"^[+-]?(0|[1-9](_?[0-9])*)$")]
    private static partial Regex DecimalInteger();

    [GeneratedRegex("^(0x[0-9A-Fa-f](_?[0-9A-Fa-f])*|0o[0-7](_?[0-7])*|0b[01](_?[01])*)$")]
    private static partial Regex OtherBase();

    [GeneratedRegex(@"^[+-]?(0|[1-9](_?[0-9])*)(\.[0-9](_?[0-9])*)?([eE][+-]?[0-9](_?[0-9])*)?$")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})?)?|[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?)")]
    private static partial Regex DateOrTime();

    [GeneratedRegex(@"\.([0-9]+)")]
    private static partial Regex Fraction();
}
