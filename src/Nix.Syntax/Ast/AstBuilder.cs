using System.Buffers;
using System.Globalization;
using Nix.Syntax.Lexing;
using Nix.Syntax.Parsing;

namespace Nix.Syntax.Ast;

/// <summary>
/// Builds the program from the parser's events. A text with mistakes has no program: from the first mistake on nothing is built.
/// </summary>
struct AstBuilder(ReadOnlyMemory<byte> text, SymbolTable symbols, List<ParseError> errors, Lazy<LineMap> lines) : ISyntaxBuilder
{
    readonly AttributeMerger merger = new(errors, lines);
    AstItem[] items = ArrayPool<AstItem>.Shared.Rent(256);
    int count;
    bool failed;

    public readonly int Mark => failed ? 0 : count;

    /// <summary>The program, once the root has been built; null if there are mistakes. Nothing can be built afterwards.</summary>
    public AstNode? Finish()
    {
        var root = failed || errors.Count > 0 ? null : items[0].Value as AstNode;
        GiveBack();
        items = [];
        return root;
    }

    public void Token(in Token token)
    {
        if (!failed)
            Push(new AstItem(token.Kind, token.Start, token.End, null));
    }

    public void Node(SyntaxKind kind, int mark)
    {
        if (failed)
            return;
        if (kind is SyntaxKind.Skipped or SyntaxKind.MissingExpression)
        {
            failed = true;
            return;
        }

        // The name stays a token, which becomes a symbol with the whole function: Nix, too, meets the names of the body first.
        if (kind is SyntaxKind.IdentifierParameter)
            return;
        if (kind is SyntaxKind.AttributePath or SyntaxKind.AttributeBinding or SyntaxKind.InheritBinding)
        {
            failed = !Keep(kind, items.AsSpan(mark, count - mark));
            return;
        }

        ReadOnlySpan<AstItem> parts = items.AsSpan(mark, count - mark);
        int start = parts.Length == 0 ? 0 : parts[0].Start;
        int end = parts.Length == 0 ? 0 : parts[^1].End;
        object? value = Build(kind, parts, start);
        if (value is null)
        {
            failed = true;
            return;
        }

        items.AsSpan(mark, count - mark).Clear();
        count = mark;
        Push(new AstItem(kind, start, end, value));
    }

    public void Fail() => failed = true;

    void Push(in AstItem item)
    {
        if (count == items.Length)
            Grow();
        items[count++] = item;
    }

    void Grow()
    {
        var larger = ArrayPool<AstItem>.Shared.Rent(count * 2);
        items.AsSpan(0, count).CopyTo(larger);
        GiveBack();
        items = larger;
    }

    // Cleared, because what a rented array still refers to is kept alive.
    readonly void GiveBack()
    {
        items.AsSpan(0, count).Clear();
        ArrayPool<AstItem>.Shared.Return(items);
    }

    /// <summary>
    /// Bindings and their paths stay on the stack as they are, names replaced by their symbols, for the set or the selection to take:
    /// objects for them would be most of what a set costs. False if a part is missing, which the parser has reported.
    /// </summary>
    readonly bool Keep(SyntaxKind kind, Span<AstItem> parts)
    {
        switch (kind)
        {
            case SyntaxKind.AttributePath:
                for (int i = 0; i < parts.Length; i += 2)
                    parts[i] = parts[i] with { Value = NameOf(parts[i]) };
                return parts.Length % 2 == 1;
            case SyntaxKind.AttributeBinding:
                return parts is [_, .., { Kind: SyntaxKind.Assign }, { Value: AstNode }, { Kind: SyntaxKind.Semicolon }];
            default:
                if (parts[^1].Kind != SyntaxKind.Semicolon)
                    return false;
                foreach (ref var part in parts[1..^1])
                {
                    if (part.Kind == SyntaxKind.InheritSource)
                        continue;
                    part = part with { Value = NameOf(part) };
                    if (part.Value is not Symbol)
                        Report("dynamic-in-inherit", "a computed name may not stand in `inherit`", part, null);
                }

                return true;
        }
    }

    /// <summary>What the parts become; null if one is missing, which the parser has reported.</summary>
    readonly object? Build(SyntaxKind kind, ReadOnlySpan<AstItem> parts, int start) => kind switch
    {
        SyntaxKind.IdentifierExpression => Variable(parts[0]),
        SyntaxKind.LiteralExpression => Literal(parts[0]),
        SyntaxKind.PathExpression => PathOf(parts, start),
        SyntaxKind.StringExpression => AstStrings.Quoted(text, parts, start),
        SyntaxKind.IndentedStringExpression => AstStrings.Indented(text, parts, start),
        SyntaxKind.Interpolation => parts.Length == 3 ? parts[1].Value : null,
        SyntaxKind.ParenthesizedExpression => parts.Length == 3 ? parts[1].Value : null,
        SyntaxKind.ListExpression => List(parts, start),
        SyntaxKind.AttributeSetExpression => Set(parts, start),
        SyntaxKind.LegacyLetExpression => LegacyLet(parts, start),
        SyntaxKind.InheritSource => parts.Length == 3 ? parts[1].Value : null,
        SyntaxKind.SelectExpression => Select(parts, start),
        SyntaxKind.HasAttributeExpression => parts.Length >= 3 ? new AstHasAttribute(parts[1].Start, parts[0].Node, Path(parts[2..])) : null,
        SyntaxKind.ApplyExpression => parts.Length == 2 ? Call(start, parts[0].Node, parts[1].Node) : null,
        SyntaxKind.UnaryExpression => parts.Length == 2 ? Unary(parts, start) : null,
        SyntaxKind.BinaryExpression => parts.Length == 3 ? Binary(parts) : null,
        SyntaxKind.IfExpression => parts.Length == 6 ? new AstIf(start, parts[1].Node, parts[3].Node, parts[5].Node) : null,
        SyntaxKind.AssertExpression => parts.Length == 4 ? new AstAssert(start, parts[1].Node, TextSpan.FromBounds(parts[1].Start, parts[1].End), parts[3].Node) : null,
        SyntaxKind.WithExpression => parts.Length == 4 ? new AstWith(start, parts[1].Node, parts[3].Node) : null,
        SyntaxKind.LetExpression => Let(parts, start),
        SyntaxKind.LambdaExpression => Lambda(parts, start),
        SyntaxKind.SetPattern => Pattern(parts),
        SyntaxKind.Formal => new AstFormal(SymbolOf(parts[0]), parts.Length == 3 ? parts[2].Node : null, start),
        SyntaxKind.Root => parts.Length == 2 ? parts[0].Value : null,
        _ => null,
    };

    readonly Symbol SymbolOf(in AstItem item) => symbols.Intern(text.Span[item.Start..item.End]);

    readonly AstNode Variable(in AstItem item)
    {
        var name = text.Span[item.Start..item.End];
        return name.SequenceEqual("__curPos"u8) ? new AstCurrentPosition(item.Start) : new AstVariable(item.Start, symbols.Intern(name));
    }

    readonly AstNode Literal(in AstItem item)
    {
        var written = text.Span[item.Start..item.End];
        switch (item.Kind)
        {
            case SyntaxKind.Integer:
                _ = long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out long integer);
                return new AstInteger(item.Start, integer);
            case SyntaxKind.Float:
                return new AstFloat(item.Start, double.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture));
            case SyntaxKind.Uri:
                return new AstString(item.Start, text[item.Start..item.End], isUri: true);
            default:
                var find = new AstVariable(item.Start, symbols.Intern("__findFile"u8));
                var path = new AstVariable(item.Start, symbols.Intern("__nixPath"u8));
                return new AstCall(item.Start, find, [path, new AstString(item.Start, text[(item.Start + 1)..(item.End - 1)])]);
        }
    }

    readonly AstNode PathOf(ReadOnlySpan<AstItem> parts, int start)
    {
        var first = new AstPath(start, text[parts[0].Start..parts[0].End]);
        if (parts.Length == 1)
            return first;
        var joined = new List<AstNode>(parts.Length) { first };
        var starts = new List<int>(parts.Length) { start };
        foreach (ref readonly var part in parts[1..])
        {
            if (part.Kind is not (SyntaxKind.PathPart or SyntaxKind.Interpolation))
                continue;
            joined.Add(part.Kind == SyntaxKind.PathPart ? new AstString(part.Start, text[part.Start..part.End]) : part.Node);
            starts.Add(part.Start);
        }

        return new AstConcatenation(start, false, joined, starts);
    }

    static AstList? List(ReadOnlySpan<AstItem> parts, int start)
    {
        if (parts[^1].Kind != SyntaxKind.CloseBracket)
            return null;
        var elements = new AstNode[parts.Length - 2];
        for (int i = 0; i < elements.Length; i++)
            elements[i] = parts[i + 1].Node;
        return new AstList(start, elements);
    }

    readonly AstAttributeSet? Set(ReadOnlySpan<AstItem> parts, int start)
    {
        if (parts[^1].Kind != SyntaxKind.CloseBrace)
            return null;
        bool recursive = parts[0].Kind == SyntaxKind.Rec;
        var set = new AstAttributeSet(start) { IsRecursive = recursive };
        merger.AddAll(set, parts[(recursive ? 2 : 1)..^1]);
        return set;
    }

    readonly AstSelect? LegacyLet(ReadOnlySpan<AstItem> parts, int start)
    {
        if (parts[^1].Kind != SyntaxKind.CloseBrace)
            return null;
        var set = new AstAttributeSet(start) { IsRecursive = true };
        merger.AddAll(set, parts[2..^1]);
        return new AstSelect(start, set, [new AstName(symbols.Intern("body"u8), null, start)], null);
    }

    readonly AstLet? Let(ReadOnlySpan<AstItem> parts, int start)
    {
        if (parts.Length < 3 || parts[^2].Kind != SyntaxKind.In)
            return null;
        var set = new AstAttributeSet(start) { IsRecursive = true };
        merger.AddAll(set, parts[1..^2]);
        if (set.DynamicAttributes.Count > 0)
            Report("dynamic-in-let", "a computed name may not stand in `let`", parts[0], "use an attribute set instead");
        return new AstLet(start, set, parts[^1].Node);
    }

    /// <summary>The names between the dots.</summary>
    static AstName[] Path(ReadOnlySpan<AstItem> parts)
    {
        var names = new AstName[(parts.Length + 1) / 2];
        for (int i = 0; i < names.Length; i++)
        {
            ref readonly var part = ref parts[2 * i];
            names[i] = new AstName(part.Value as Symbol, part.Value as AstNode, part.Start);
        }

        return names;
    }

    /// <summary>The symbol of a name, or what computes it. A string without interpolations is a name wherever it stands; <c>${"a"}</c> is one too.</summary>
    readonly object NameOf(in AstItem part) => part.Value switch
    {
        null => SymbolOf(part),
        AstString name => symbols.Intern(name.Value.Span),
        var computed => computed,
    };

    static AstSelect? Select(ReadOnlySpan<AstItem> parts, int start)
    {
        int end = 2;
        while (end + 1 < parts.Length && parts[end + 1].Kind == SyntaxKind.Dot)
            end += 2;
        return (parts.Length - end) switch
        {
            1 => new AstSelect(start, parts[0].Node, Path(parts[2..]), null),
            3 => new AstSelect(start, parts[0].Node, Path(parts[2..(end + 1)]), parts[^1].Node),
            _ => null,
        };
    }

    readonly AstNode Unary(ReadOnlySpan<AstItem> parts, int start) =>
        parts[0].Kind == SyntaxKind.Not
            ? new AstNot(start, parts[1].Node)
            : Function(start, "__sub"u8, new AstInteger(start, 0), parts[1].Node);

    readonly AstNode Binary(ReadOnlySpan<AstItem> parts)
    {
        AstNode left = parts[0].Node, right = parts[2].Node;
        int at = parts[1].Start;
        return parts[1].Kind switch
        {
            SyntaxKind.Plus => new AstConcatenation(at, false, [left, right], StartsOf(parts[0], parts[2])),
            SyntaxKind.Minus => Function(at, "__sub"u8, left, right),
            SyntaxKind.Times => Function(at, "__mul"u8, left, right),
            SyntaxKind.Divide => Function(at, "__div"u8, left, right),
            SyntaxKind.Less => Function(at, "__lessThan"u8, left, right),
            SyntaxKind.Greater => Function(at, "__lessThan"u8, right, left),
            SyntaxKind.LessOrEqual => new AstNot(at, Function(at, "__lessThan"u8, right, left)),
            SyntaxKind.GreaterOrEqual => new AstNot(at, Function(at, "__lessThan"u8, left, right)),
            SyntaxKind.PipeInto => Call(at, right, left),
            SyntaxKind.PipeFrom => Call(at, left, right),
            var operation => new AstBinary(at, operation, left, right),
        };
    }

    /// <summary>Where operands begin; null where that is where their expressions do, and no parenthesis or operand of their own is before.</summary>
    static int[]? StartsOf(in AstItem left, in AstItem right) =>
        left.Start == left.Node.Position && right.Start == right.Node.Position ? null : [left.Start, right.Start];

    readonly AstCall Function(int position, ReadOnlySpan<byte> name, AstNode first, AstNode second) =>
        new(position, new AstVariable(position, symbols.Intern(name)), [first, second]);

    /// <summary>Further arguments join a call, also one that stood in parentheses, as in Nix.</summary>
    static AstCall Call(int position, AstNode function, AstNode argument)
    {
        if (function is not AstCall call)
            return new AstCall(position, function, [argument]);
        call.Append(argument);
        return call;
    }

    readonly AstLambda? Lambda(ReadOnlySpan<AstItem> parts, int start)
    {
        if (parts.Length < 3 || parts[^1].Value is not AstNode body)
            return null;
        Symbol? argument = null;
        AstFormals? formals = null;
        foreach (ref readonly var part in parts[..^1])
        {
            if (part.Kind == SyntaxKind.SetPattern)
                formals = (AstFormals)part.Value!;
            else if (part.Kind == SyntaxKind.Identifier)
                argument = SymbolOf(part);
        }

        if (formals is not null && argument is not null && Stands(argument, formals.Formals, formals.Formals.Count))
            errors.Add(Repeated(argument, TextSpan.FromBounds(parts[0].Start, parts[0].End), null));
        return new AstLambda(start, argument, formals, body);
    }

    readonly AstFormals? Pattern(ReadOnlySpan<AstItem> parts)
    {
        int length = 0;
        bool ellipsis = false;
        foreach (ref readonly var part in parts)
        {
            length += part.Value is AstFormal ? 1 : 0;
            ellipsis |= part.Kind == SyntaxKind.Ellipsis;
        }

        var formals = new AstFormal[length];
        length = 0;
        foreach (ref readonly var part in parts)
        {
            if (part.Value is AstFormal formal)
                formals[length++] = formal;
        }

        ReportRepeated(formals);
        return parts[^1].Kind == SyntaxKind.CloseBrace ? new AstFormals(formals, ellipsis) : null;
    }

    readonly void ReportRepeated(AstFormal[] formals)
    {
        // Looking through the few before each is faster than a table of them, as long as they are few.
        var seen = formals.Length > 16 ? new HashSet<Symbol>() : null;
        for (int i = 0; i < formals.Length; i++)
        {
            var name = formals[i].Name;
            if (seen is null ? Stands(name, formals, i) : !seen.Add(name))
            {
                errors.Add(Repeated(name, new TextSpan(formals[i].Position, name.Name.Length), "leave one of them away"));
            }
        }
    }

    static ParseError Repeated(Symbol argument, TextSpan span, string? advice) =>
        new("duplicate-argument", $"the argument `{argument}` stands twice in the pattern", span, advice) { Repetition = new Repetition(argument.ToString(), span.Start) };

    /// <summary>Whether one of the first <paramref name="count"/> arguments has the name.</summary>
    static bool Stands(Symbol name, IReadOnlyList<AstFormal> formals, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (ReferenceEquals(formals[i].Name, name))
                return true;
        }

        return false;
    }

    readonly void Report(string code, string message, in AstItem at, string? advice) =>
        errors.Add(new ParseError(code, message, TextSpan.FromBounds(at.Start, at.End), advice));
}
