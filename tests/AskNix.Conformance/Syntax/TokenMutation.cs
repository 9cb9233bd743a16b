using Nix.Syntax;
using Nix.Syntax.Nodes;

namespace AskNix.Conformance.Syntax;

/// <summary>
/// Changes one token of a text: it goes, comes twice, moves, or becomes or is joined by one that is written elsewhere. Half of the
/// changes keep to what often leaves a program: another literal or operator, white space, comments.
/// </summary>
internal sealed class TokenMutation
{
    private static readonly string[] Literals = ["1", "0.5", "./p", "<q>", "\"r\"", "''s''", "[ ]", "{ }", "x:y", "(z: z)", "rec { }"];
    private static readonly string[] Operators = ["+", "-", "*", "/", "++", "//", "==", "!=", "<", ">=", "&&", "||", "->"];
    private static readonly string[] Spaces = [" ", "\n", "\r\n", "\t", " # e\n", "/* f */", " /**/ "];
    private static readonly string[] Others =
        ["(", ")", "{ }", "[ ]", ";", ".", "x", "or", "?", "!", "-", "1.5", "\"a\"", "''b''", "./c", "<d>", "rec", "...", "@", ":", "==", "//", "->", " ", "\n", "# e\n", "/**/", "inherit"];

    private readonly byte[] text;
    private readonly List<TextSpan> tokens = [];
    private readonly List<SyntaxKind> kinds = [];

    public TokenMutation(byte[] text)
    {
        this.text = text;
        var found = new List<(TextSpan Span, SyntaxKind Kind)>();
        var pending = new Stack<SyntaxNode>([SyntaxTree.Parse(text).RootNode]);
        while (pending.TryPop(out var node))
        {
            found.AddRange(node.Tokens.Where(token => token.Span.Length > 0).Select(token => (token.Span, token.Kind)));
            foreach (var child in node.Children)
                pending.Push(child);
        }

        found.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        tokens.AddRange(found.Select(token => token.Span));
        kinds.AddRange(found.Select(token => token.Kind));
    }

    /// <summary>Where the tokens of a text end, in order.</summary>
    public static IEnumerable<int> TokenEnds(byte[] text) => new TokenMutation(text).tokens.Select(token => token.End);

    public byte[] Next(Random random)
    {
        if (tokens.Count < 2)
            return text;
        var at = random.Next(tokens.Count);
        var span = tokens[at];
        if (random.Next(2) == 0)
            return Soft(random, at);
        var other = random.Next(3) == 0 ? System.Text.Encoding.UTF8.GetBytes(Others[random.Next(Others.Length)]) : Bytes(SameKind(random, at));
        return random.Next(6) switch
        {
            0 => With(span, []),
            1 => With(span, [.. Bytes(span), (byte)' ', .. Bytes(span)]),
            2 => With(new TextSpan(span.Start, 0), [.. other, (byte)' ']),
            3 when at + 1 < tokens.Count => With(
                TextSpan.FromBounds(span.Start, tokens[at + 1].End), [.. Bytes(tokens[at + 1]), .. text.AsSpan(span.End..tokens[at + 1].Start), .. Bytes(span)]),
            _ => With(span, other),
        };
    }

    private byte[] Soft(Random random, int at)
    {
        for (var tries = 0; tries < 12; tries++, at = random.Next(tokens.Count))
        {
            switch (kinds[at])
            {
                case SyntaxKind.Integer or SyntaxKind.Float or SyntaxKind.Path or SyntaxKind.Uri or SyntaxKind.SearchPath or SyntaxKind.HomePath:
                    return With(tokens[at], Bytes(random, Literals));
                case >= SyntaxKind.Implication and <= SyntaxKind.Concat and not SyntaxKind.Not:
                    return With(tokens[at], Bytes(random, Operators));
                case SyntaxKind.Identifier when random.Next(4) == 0:
                    return With(tokens[at], Bytes(random, ["builtins", "true", "null"]));
            }
        }

        // In front of a part of a string it becomes part of the string, which changes its indentation.
        return With(new TextSpan(tokens[at].Start, 0), Bytes(random, Spaces));
    }

    private static byte[] Bytes(Random random, string[] choices) => System.Text.Encoding.UTF8.GetBytes(choices[random.Next(choices.Length)]);

    /// <summary>A token that begins like the one at hand where one is found soon, since those often fit.</summary>
    private TextSpan SameKind(Random random, int at)
    {
        for (var tries = 0; tries < 12; tries++)
        {
            var candidate = tokens[random.Next(tokens.Count)];
            if (char.IsAsciiLetter((char)text[candidate.Start]) == char.IsAsciiLetter((char)text[tokens[at].Start]))
                return candidate;
        }

        return tokens[random.Next(tokens.Count)];
    }

    private ReadOnlySpan<byte> Bytes(TextSpan span) => text.AsSpan(span.Start, span.Length);

    private byte[] With(TextSpan span, ReadOnlySpan<byte> instead) => [.. text.AsSpan(..span.Start), .. instead, .. text.AsSpan(span.End..)];
}
