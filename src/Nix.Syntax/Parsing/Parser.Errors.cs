using System.Text;
using Nix.Syntax.Lexing;

namespace Nix.Syntax.Parsing;

/// <summary>What is said of mistakes: what was found, what was expected, and for the usual ones what to write.</summary>
sealed partial class Parser<TBuilder>
{
    LineMap? lines;

    // Asked before a message is put together: a long text of mistakes would otherwise be mostly messages.
    bool IsSilent => isTooDeep || errorAt == next || errors.Count >= MostErrors;

    /// <summary>One mistake a token, so that what follows from a mistake is not reported too.</summary>
    void Report(string code, string message, int token, string? advice)
    {
        ref readonly var found = ref tokens[token];
        int end = found.Kind == SyntaxKind.EndOfFile ? found.Start : found.End;
        Report(code, message, TextSpan.FromBounds(found.Start, end), advice);
    }

    void Report(string code, string message, TextSpan span, string? advice)
    {
        builder.Fail();
        if (IsSilent)
            return;
        errorAt = next;
        errors.Add(new ParseError(code, message, span, advice));
    }

    void ReportUnexpected(string expected, string? advice)
    {
        if (!IsSilent)
            Report("unexpected-token", $"found {Found()}, expected {expected}", next, advice);
    }

    void ReportMissing(string expected, string after, string? advice = null)
    {
        if (IsSilent)
            return;
        int end = next == 0 ? 0 : tokens[next - 1].End;
        Report("missing-token", $"expected {expected} after {after}, found {Found()}", new TextSpan(end, 0), advice ?? MissingAdvice());
    }

    void ReportUnclosed(string closer, int opener, string code = "unclosed-bracket")
    {
        if (IsSilent)
            return;
        string opened = Shown(tokens[opener]);
        string? advice = code == "unclosed-string" ? $"the string begins at line {LineOf(opener)}" : MissingAdvice();
        Report(code, $"expected {closer} to close the {opened} of line {LineOf(opener)}, found {Found()}", next, advice);
    }

    void ReportMissingSemicolon(int binding)
    {
        if (IsSilent)
            return;
        int last = next - 1;
        if (kind == SyntaxKind.Assign)
        {
            // The value has swallowed the name on the next line; the semicolon is missing before that line.
            int name = next - 1;
            while (name > binding + 1 && !BreaksBefore(name))
                name--;
            if (name > binding + 1)
                last = name - 1;
        }

        int end = tokens[last].End;
        Report("missing-semicolon", $"expected `;` after the value of {Written(binding)}, found {Found()}", new TextSpan(end, 0),
            kind == SyntaxKind.Comma ? "bindings end with `;`, not with `,`" : "each binding ends with `;`");
    }

    void ReportAfterExpression() =>
        Report("unexpected-token", $"found {Found()} after the end of the expression", next, kind switch
        {
            SyntaxKind.CloseBrace or SyntaxKind.CloseBracket or SyntaxKind.CloseParenthesis => "nothing is open here: a closing bracket too many, or an opening one too few",
            SyntaxKind.Assign => "a file that gives values to names needs `{` and `}` around them",
            SyntaxKind.Semicolon => "the file ends with its expression, without `;`",
            _ => null,
        });

    void ReportInList() =>
        Report("unexpected-token", $"found {Found()} in a list", next, kind switch
        {
            SyntaxKind.Comma => "elements of a list are separated by spaces, without commas",
            SyntaxKind.Assign => "a list holds values; names with values stand in `{ }`",
            _ => "an element that is more than a name or a literal needs parentheses",
        });

    void ReportInBindings() =>
        Report("unexpected-token", $"found {Found()}, expected a name, `inherit` or the end of the bindings", next, kind switch
        {
            SyntaxKind.Comma => "bindings end with `;`, not with `,`",
            SyntaxKind.Semicolon => "one `;` is enough",
            _ => KeywordAdvice(),
        });

    void ReportInInherit() =>
        ReportUnexpected("a name or `;` in `inherit`", kind switch
        {
            SyntaxKind.Dot => "write inherit (a) b; to take b from a",
            SyntaxKind.Assign => "inherit takes names only; leave `inherit` away to give a value",
            SyntaxKind.Comma => "names in inherit are separated by spaces",
            _ => null,
        });

    /// <summary>Stands where an expression should; the token at hand stays for whoever waits for it.</summary>
    void Missing()
    {
        ReportUnexpected("an expression", kind switch
        {
            SyntaxKind.Let or SyntaxKind.If or SyntaxKind.With or SyntaxKind.Assert => "put it in parentheses",
            SyntaxKind.Assign => "`=` gives a value to a name; to compare write `==`",
            SyntaxKind.EndOfFile when next == 0 => "a file holds one expression, such as { }",
            _ => null,
        });
        builder.Node(SyntaxKind.MissingExpression, builder.Mark);
    }

    string? MissingAdvice() => kind switch
    {
        SyntaxKind.Assign => "to compare write `==`; a `;` may be missing before",
        SyntaxKind.Colon => "a function that is an argument or an operand needs parentheses",
        SyntaxKind.Let or SyntaxKind.If or SyntaxKind.With or SyntaxKind.Assert => "put it in parentheses",
        _ => null,
    };

    string? KeywordAdvice() => kind is >= SyntaxKind.If and <= SyntaxKind.Inherit
        ? $"{Found()} is a keyword; put it in quotes to use it as a name"
        : null;

    bool BreaksBefore(int token) => text.Span[tokens[token - 1].End..tokens[token].Start].Contains((byte)'\n');

    string Found() => Shown(tokens[next]);

    /// <summary>The name that begins at the token, as written.</summary>
    string Written(int token)
    {
        int last = token;
        while (last < token + 16 && tokens[last + 1].Kind is SyntaxKind.Dot or SyntaxKind.Identifier or SyntaxKind.Or)
            last++;
        return Shown(tokens[token] with { End = tokens[last].End });
    }

    string Shown(in Token token)
    {
        if (token.Kind == SyntaxKind.EndOfFile)
            return "the end of the file";
        if (token.Kind == SyntaxKind.PathEnd)
            return "the end of the path";
        var bytes = text.Span[token.Start..token.End];
        if (token.Kind == SyntaxKind.Unknown && bytes[0] is < 0x21 or > 0x7e)
            return bytes[0] == 0xef ? "a byte-order mark" : $"the byte 0x{bytes[0]:x2}";
        string written = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 40)]).ReplaceLineEndings(" ").Trim();
        return $"`{written}{(bytes.Length > 40 ? "..." : "")}`";
    }

    int LineOf(int token) => (lines ??= new LineMap(text)).LineOf(tokens[token].Start);
}
