using System.Text;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Data;

/// <summary>Reads TOML 1.0: tables, keys and the structure of a document; values are in the other part.</summary>
sealed partial class TomlReader(byte[] text, Evaluator evaluator)
{
    int at;

    /// <summary>The document as a set.</summary>
    /// <exception cref="TomlException">It is no TOML.</exception>
    public AttributeSet Read()
    {
        var root = new TomlTable { Kind = TomlTableKind.Header };
        var current = root;
        while (true)
        {
            SkipBlank();
            if (at == text.Length)
                return root.ToSet(evaluator);
            if (Next == '[')
                current = ReadHeader(root);
            else
                ReadPair(current);
            EndLine();
        }
    }

    int Next => at < text.Length ? text[at] : -1;

    TomlTable ReadHeader(TomlTable root)
    {
        at++;
        bool isElement = TakeIf('[');
        var keys = ReadKeys();
        Expect(']');
        if (isElement)
            Expect(']');
        var table = root;
        foreach (string key in keys.SkipLast(1))
            table = Descend(table, key);
        return isElement ? AddElement(table, keys[^1]) : OpenTable(table, keys[^1]);
    }

    /// <summary>The table a part of a header names; of a list of tables, the last.</summary>
    TomlTable Descend(TomlTable table, string key)
    {
        if (!table.TryGet(key, out object there))
        {
            var made = new TomlTable();
            table.Add(key, made);
            return made;
        }

        return there switch
        {
            TomlTable { Kind: not TomlTableKind.Inline } inner => inner,
            List<TomlTable> elements => elements[^1],
            _ => throw Fault($"'{key}' is no table"),
        };
    }

    TomlTable OpenTable(TomlTable table, string key)
    {
        if (!table.TryGet(key, out object there))
            table.Add(key, there = new TomlTable());
        if (there is not TomlTable { Kind: TomlTableKind.Implied } opened)
            throw Fault($"the table '{key}' is defined twice");
        opened.Kind = TomlTableKind.Header;
        return opened;
    }

    TomlTable AddElement(TomlTable table, string key)
    {
        if (!table.TryGet(key, out object there))
            table.Add(key, there = new List<TomlTable>());
        if (there is not List<TomlTable> elements)
            throw Fault($"'{key}' is no list of tables");
        var element = new TomlTable { Kind = TomlTableKind.Header };
        elements.Add(element);
        return element;
    }

    void ReadPair(TomlTable table)
    {
        var keys = ReadKeys();
        Expect('=');
        SkipSpaces();
        object value = ReadValue();
        foreach (string key in keys.SkipLast(1))
        {
            if (!table.TryGet(key, out object there))
                table.Add(key, there = new TomlTable { Kind = TomlTableKind.Dotted });
            table = there is TomlTable { Kind: TomlTableKind.Dotted or TomlTableKind.Implied } inner ? inner : throw Fault($"'{key}' is no table that can be added to");
            table.Kind = TomlTableKind.Dotted;
        }

        table.Add(keys[^1], value);
    }

    List<string> ReadKeys()
    {
        var keys = new List<string>();
        do
        {
            SkipSpaces();
            keys.Add(ReadKey());
            SkipSpaces();
        }
        while (TakeIf('.'));
        return keys;
    }

    string ReadKey()
    {
        if (Next is '"' or '\'')
            return Encoding.UTF8.GetString(Next == '"' ? ReadBasic() : ReadLiteral());
        int start = at;
        while (Next is '-' or '_' || char.IsAsciiLetterOrDigit((char)Math.Max(Next, 0)))
            at++;
        return at > start ? Encoding.ASCII.GetString(text, start, at - start) : throw Fault("a key is missing");
    }

    void Expect(char wanted)
    {
        if (!TakeIf(wanted))
            throw Fault($"expected '{wanted}'");
    }

    bool TakeIf(char wanted)
    {
        if (Next != wanted)
            return false;
        at++;
        return true;
    }

    bool TakeIf(ReadOnlySpan<byte> wanted)
    {
        if (!text.AsSpan(at).StartsWith(wanted))
            return false;
        at += wanted.Length;
        return true;
    }

    void SkipSpaces()
    {
        while (Next is ' ' or '\t')
            at++;
    }

    /// <summary>White space, line breaks and comments.</summary>
    void SkipBlank()
    {
        while (true)
        {
            SkipSpaces();
            if (Next == '#')
                SkipComment();
            if (Next != '\n' && !(Next == '\r' && at + 1 < text.Length && text[at + 1] == '\n'))
                return;
            at++;
        }
    }

    void SkipComment()
    {
        while (at < text.Length && Next is not ('\n' or '\r'))
        {
            if (Next is < 0x20 and not '\t' or 0x7f)
                throw Fault("a comment holds a control character");
            at++;
        }
    }

    void EndLine()
    {
        SkipSpaces();
        if (Next == '#')
            SkipComment();
        if (at < text.Length && !TakeIf('\n') && !TakeIf("\r\n"u8))
            throw Fault("expected the end of the line");
    }

    TomlException Fault(string why) => new($"{why} (line {text.AsSpan(0, Math.Min(at, text.Length)).Count((byte)'\n') + 1})");
}
