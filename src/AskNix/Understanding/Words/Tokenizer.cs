using System.Globalization;

namespace AskNix.Understanding.Words;

/// <summary>
/// Splits a cleaned sentence into words and separators. Characters inside a name stay with it (<c>g++</c>, <c>node.js</c>,
/// <c>nixpkgs#vim</c>, <c>services.openssh.enable</c>, <c>Europe/Berlin</c>); punctuation around it does not.
/// </summary>
static class Tokenizer
{
    const string Openers = "\"'([{<";
    const string Closers = "\"')]}>,;:.?!";

    public static List<Token> Split(string text)
    {
        var tokens = new List<Token>();
        var quoted = false;
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] == '\n')
            {
                Add(tokens, "\n", position++);
                continue;
            }

            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            if (text[position] is '[' or '{' && tokens.Count > 0 && tokens[^1].Word is "to" or "=" or ":=" or "as" or "be" && Closing(text, position) is { } closing)
            {
                AddWord(text, position, closing + 1, tokens, quoted: false);
                position = closing + 1;
                continue;
            }

            var end = position;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            quoted = SplitChunk(text, position, end, tokens, quoted);
            position = end;
        }

        return tokens;
    }

    // The place of the bracket that closes a Nix list or set; null where none does.
    static int? Closing(string text, int opening)
    {
        var (depth, quoted) = (0, false);
        for (var at = opening; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == '"')
                quoted = !quoted;
            else if (!quoted && text[at] is '[' or '{')
                depth++;
            else if (!quoted && text[at] is ']' or '}' && --depth == 0)
                return at;
        }

        return null;
    }

    static bool SplitChunk(string text, int start, int end, List<Token> tokens, bool quoted)
    {
        // A Nix list, set or string is one value, whatever stands in it.
        if (text[start] is '[' or '{' or ']' or '}' && end - start == 1)
        {
            Add(tokens, text[start].ToString(), start);
            return quoted;
        }

        // An arrow is a sign of its own, no closing bracket.
        if (text.AsSpan(start, end - start) is "->" or "=>" or "-->")
        {
            Add(tokens, "->", start);
            return quoted;
        }

        while (start < end && Openers.Contains(text[start], StringComparison.Ordinal))
        {
            quoted |= text[start] is '"' or '\'';
            start++;
        }

        var last = end;
        while (last > start && IsTrailing(text, start, last))
            last--;
        AddWords(text, start, last, tokens, quoted);
        for (; last < end; last++)
        {
            if (text[last] is '"' or '\'')
                quoted = false;
            else if (text[last] is ',' or ';' or '.' or '?' or '!')
                Add(tokens, text[last].ToString(), last);
        }

        return quoted;
    }

    static bool IsTrailing(string text, int start, int last)
    {
        var character = text[last - 1];
        if (!Closers.Contains(character, StringComparison.Ordinal))
            return false;
        // boot.kernel.sysctl."net.ipv4.ip_forward": the name ends with it.
        if (character == '"' && text.AsSpan(start, last - start).Count('"') % 2 == 0)
            return false;
        // ".." and "." alone are a place, "=" and "!" signs are kept by what follows them.
        return !(character == '.' && last - start == 1 && last < text.Length && !char.IsWhiteSpace(text[last]));
    }

    static void AddWords(string text, int start, int end, List<Token> tokens, bool quoted)
    {
        var from = start;
        for (var at = start; at < end; at++)
        {
            var length = BreakLength(text, start, at, end);
            if (length == 0)
                continue;
            AddWord(text, from, at, tokens, quoted);
            Add(tokens, text.Substring(at, length), at);
            at += length - 1;
            from = at + 1;
        }

        AddWord(text, from, end, tokens, quoted);
    }

    /// <summary>How many characters of a separator begin here, inside a run without blanks: "vim,emacs", "a&amp;&amp;b", "x=5", "yes!!now".</summary>
    static int BreakLength(string text, int start, int at, int end) => text[at] switch
    {
        '&' when at + 1 < end && text[at + 1] == '&' => 2,
        '|' when at + 1 < end && text[at + 1] == '|' => 2,
        '&' or '|' or '…' => 1,
        ',' when !(at > start && at + 1 < end && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])) => 1,
        ';' => 1,
        // "443/udp"
        '/' when IsPort(text.AsSpan(start, at - start), text.AsSpan(at + 1, end - at - 1)) => 1,
        '?' or '!' when at > start && at + 1 < end && text[at + 1] != '=' && !text.AsSpan(start, end - start).Contains("://", StringComparison.Ordinal) => 1,
        '=' when at == start && end - start == 1 => 1,
        '=' when at > start && text[at - 1] is not ('!' or '<' or '>' or '=') && text[start] != '-' && !text.AsSpan(start, end - start).Contains("://", StringComparison.Ordinal) => 1,
        '+' when end - start == 1 => 1,
        _ => 0,
    };

    static bool IsPort(ReadOnlySpan<char> number, ReadOnlySpan<char> protocol) =>
        protocol is "tcp" or "udp" or "TCP" or "UDP" && number.Length is > 0 and <= 5 && !number.ContainsAnyExceptInRange('0', '9');

    static void AddWord(string text, int from, int to, List<Token> tokens, bool quoted)
    {
        if (to <= from)
            return;
        var word = text[from..to];
        var lower = word.ToLower(CultureInfo.InvariantCulture);
        tokens.Add(new Token(word, lower, from, to, NumberWords.Value(lower), quoted));
    }

    static void Add(List<Token> tokens, string separator, int position) =>
        tokens.Add(new Token(separator, separator is "||" or "|" ? ";" : separator, position, position + separator.Length));
}
