using System.Text;

namespace Nix.Evaluation.Builtins.RegularExpressions;

/// <summary>Reads what stands between brackets.</summary>
static class BracketReader
{
    /// <summary>The class; <paramref name="at"/> stands behind the opening bracket, and then behind the closing one.</summary>
    public static bool[] Read(ReadOnlySpan<byte> pattern, ref int at)
    {
        bool isNegated = at < pattern.Length && pattern[at] == '^';
        if (isNegated)
            at++;
        bool[] members = new bool[256];
        int last = -1;
        bool lastIsClass = false;
        bool isFirst = true;
        while (true)
        {
            if (at >= pattern.Length)
                throw new RegexException("a bracket is not closed");
            byte b = pattern[at];
            if (b == ']' && !isFirst)
                break;
            if (b == '[' && at + 1 < pattern.Length && pattern[at + 1] is (byte)':' or (byte)'=' or (byte)'.')
            {
                last = Named(pattern, ref at, members);
                lastIsClass = last < 0;
            }
            else if (b == '-' && !isFirst)
            {
                at++;
                ReadDash(pattern, ref at, members, ref last, ref lastIsClass);
            }
            else
            {
                at++;
                (last, lastIsClass) = (b, false);
                members[b] = true;
            }

            isFirst = false;
        }

        at++;
        if (isNegated)
        {
            for (int i = 0; i < members.Length; i++)
                members[i] = !members[i];
        }

        return members;
    }

    /// <summary>A dash makes a range, or stands for itself before the closing bracket.</summary>
    static void ReadDash(ReadOnlySpan<byte> pattern, ref int at, bool[] members, ref int last, ref bool lastIsClass)
    {
        bool closes = at < pattern.Length && pattern[at] == ']';
        if (lastIsClass && !closes)
            throw new RegexException("a range that begins with a class");
        if (closes)
        {
            members['-'] = true;
            return;
        }

        if (last < 0)
            throw new RegexException("a dash where no range can begin");
        if (at >= pattern.Length)
            throw new RegexException("a bracket is not closed");
        int end = pattern[at];
        if (end == '[' && at + 1 < pattern.Length && pattern[at + 1] is (byte)':' or (byte)'=' or (byte)'.')
            throw new RegexException("a range that ends with a class");
        at++;
        if (end < last)
            throw new RegexException("a range that is empty");
        for (int b = last; b <= end; b++)
            members[b] = true;
        last = -1;
    }

    /// <summary><c>[:class:]</c>, <c>[=x=]</c> or <c>[.x.]</c>; the character, for one that may begin a range, else -1.</summary>
    static int Named(ReadOnlySpan<byte> pattern, ref int at, bool[] members)
    {
        byte kind = pattern[at + 1];
        int length = pattern[(at + 2)..].IndexOf([kind, (byte)']']);
        if (length < 0)
            throw new RegexException("a class in brackets is not closed");
        var name = pattern.Slice(at + 2, length);
        at += length + 4;
        if (kind != ':')
        {
            if (name.Length != 1)
                throw new RegexException("an unknown collating element");
            members[name[0]] = true;
            return kind == '.' ? name[0] : -1;
        }

        var holds = ClassNamed(Encoding.ASCII.GetString(name).ToLowerInvariant());
        for (int b = 0; b < members.Length; b++)
            members[b] |= b < 128 && holds((char)b);
        return -1;
    }

    static Func<char, bool> ClassNamed(string name) => name switch
    {
        "alpha" => char.IsAsciiLetter,
        "digit" or "d" => char.IsAsciiDigit,
        "alnum" => char.IsAsciiLetterOrDigit,
        "upper" => char.IsAsciiLetterUpper,
        "lower" => char.IsAsciiLetterLower,
        "space" or "s" => static c => c is ' ' or (>= '\t' and <= '\r'),
        "blank" => static c => c is ' ' or '\t',
        "punct" => static c => c is > ' ' and < '\x7f' && !char.IsAsciiLetterOrDigit(c),
        "print" => static c => c is >= ' ' and < '\x7f',
        "graph" => static c => c is > ' ' and < '\x7f',
        "cntrl" => static c => c is < ' ' or '\x7f',
        "xdigit" => char.IsAsciiHexDigit,
        "w" => static c => char.IsAsciiLetterOrDigit(c) || c == '_',
        _ => throw new RegexException("an unknown class"),
    };
}
