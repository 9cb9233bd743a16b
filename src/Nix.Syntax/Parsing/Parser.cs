using System.Buffers;
using Nix.Syntax.Lexing;

namespace Nix.Syntax.Parsing;

/// <summary>
/// The grammar of Nix 2.34 over a stack of its own, so that depth costs memory and never the thread's stack. Every loop
/// takes a token or ends, so any text is parsed in time proportional to it. After the first mistake it goes on as well as
/// it can; the tree still holds every byte.
/// </summary>
sealed partial class Parser<TBuilder>
    where TBuilder : struct, ISyntaxBuilder
{
    const int MostErrors = 50;

    readonly ReadOnlyMemory<byte> text;
    readonly TokenStream tokens;
    readonly ParseOptions options;
    readonly List<ParseError> errors = [];
    TBuilder builder;
    Frame[] frames = ArrayPool<Frame>.Shared.Rent(128);
    int frameCount;
    Frame current;
    int next;
    SyntaxKind kind;
    int errorAt = -1;
    bool isTooDeep;
    int openParentheses;
    int openBrackets;

    public Parser(ReadOnlyMemory<byte> text, TokenStream tokens, ParseOptions options, TBuilder builder)
    {
        this.text = text;
        this.tokens = tokens;
        this.options = options;
        this.builder = builder;
        kind = tokens[0].Kind;
    }

    /// <summary>The mistakes found, in order.</summary>
    public IReadOnlyList<ParseError> Errors => errors;

    /// <summary>Parses the whole text, once, and returns the builder with what it built.</summary>
    public TBuilder Parse()
    {
        Push(Step.EndOfRoot, 0);
        Push(Step.Expression, 0);
        while (frameCount > 0)
        {
            current = frames[--frameCount];
            Resume();
        }

        ArrayPool<Frame>.Shared.Return(frames);
        frames = [];
        return builder;
    }

    void Resume()
    {
        switch (current.Step)
        {
            case Step.EndOfRoot: EndOfRoot(); break;
            case Step.Expression: Expression(); break;
            case Step.Pipe: Pipe(current.Mark); break;
            case Step.PipeIntoDone: builder.Node(SyntaxKind.BinaryExpression, current.Mark); PipeInto(current.Mark); break;
            case Step.PipeFromOperand: PipeFrom(current.Mark); break;
            case Step.PipeFromDone: builder.Node(SyntaxKind.BinaryExpression, current.Mark); break;
            case Step.Operators: Operators(current.Minimum); break;
            case Step.OperatorLoop: OperatorLoop(current.Mark, current.Minimum, current.Last); break;
            case Step.UnaryDone: builder.Node(SyntaxKind.UnaryExpression, current.Mark); OperatorLoop(current.Mark, current.Minimum, 0); break;
            case Step.BinaryDone: builder.Node(SyntaxKind.BinaryExpression, current.Mark); OperatorLoop(current.Mark, current.Minimum, current.Last); break;
            case Step.HasAttributeDone: builder.Node(SyntaxKind.HasAttributeExpression, current.Mark); OperatorLoop(current.Mark, current.Minimum, 0); break;
            case Step.ArgumentDone: builder.Node(SyntaxKind.ApplyExpression, current.Mark); ArgumentLoop(current.Mark); break;
            case Step.ArgumentLoop: ArgumentLoop(current.Mark); break;
            case Step.Select: Select(); break;
            case Step.SelectTail: SelectTail(current.Mark); break;
            case Step.SelectPathDone: SelectPathDone(current.Mark); break;
            case Step.SelectDefaultDone: builder.Node(SyntaxKind.SelectExpression, current.Mark); break;
            case Step.ParenthesisDone: ParenthesisDone(); break;
            case Step.ListLoop: ListLoop(); break;
            case Step.Bindings: Bindings(); break;
            case Step.BindingPathDone: BindingPathDone(); break;
            case Step.BindingValueDone: BindingValueDone(); break;
            case Step.InheritSourceDone: InheritSourceDone(); break;
            case Step.InheritNames: InheritNames(); break;
            case Step.InheritNameDone: InheritNames(); break;
            case Step.SetDone: CloseBrace(SyntaxKind.AttributeSetExpression); break;
            case Step.LegacyLetDone: CloseBrace(SyntaxKind.LegacyLetExpression); break;
            case Step.AttributePath: AttributePath(current.Mark); break;
            case Step.AttributeDone: AttributeDone(current.Mark); break;
            case Step.AttributeInterpolationDone: InterpolationDone(); break;
            case Step.StringParts: StringParts(); break;
            case Step.StringInterpolationDone: InterpolationDone(); break;
            case Step.IndentedParts: IndentedParts(); break;
            case Step.IndentedInterpolationDone: InterpolationDone(); break;
            case Step.PathParts: PathParts(); break;
            case Step.PathInterpolationDone: InterpolationDone(); break;
            case Step.PatternDone: PatternDone(); break;
            case Step.Formals: Formals(); break;
            case Step.FormalDefaultDone: builder.Node(SyntaxKind.Formal, current.Mark); break;
            case Step.LambdaBodyDone: builder.Node(SyntaxKind.LambdaExpression, current.Mark); break;
            case Step.IfCondition: IfCondition(); break;
            case Step.IfThen: IfThen(); break;
            case Step.IfElse: builder.Node(SyntaxKind.IfExpression, current.Mark); break;
            case Step.AssertCondition: AfterSemicolon("the condition of `assert`", Step.AssertBody); break;
            case Step.AssertBody: builder.Node(SyntaxKind.AssertExpression, current.Mark); break;
            case Step.WithScope: AfterSemicolon("the scope of `with`", Step.WithBody); break;
            case Step.WithBody: builder.Node(SyntaxKind.WithExpression, current.Mark); break;
            case Step.LetBindings: LetBindings(); break;
            case Step.LetBody: builder.Node(SyntaxKind.LetExpression, current.Mark); break;
        }
    }

    void EndOfRoot()
    {
        if (kind != SyntaxKind.EndOfFile)
        {
            ReportAfterExpression();
            SkipRest();
        }

        Take();
        builder.Node(SyntaxKind.Root, 0);
    }

    /// <summary>An expression one level deeper than the frame at hand, which must have been pushed before.</summary>
    void PushExpression() => Push(new Frame(Step.Expression, 0, 0, builder.Mark, current.Depth + 1, next));

    void Push(Step step, int mark, byte minimum = 0, byte last = 0) =>
        Push(new Frame(step, minimum, last, mark, current.Depth, current.Opener));

    void PushOpened(Step step, int mark, int opener) => Push(new Frame(step, 0, 0, mark, current.Depth, opener));

    void Push(in Frame frame)
    {
        if (frameCount == frames.Length)
            Grow();
        frames[frameCount++] = frame;
    }

    void Grow()
    {
        var larger = ArrayPool<Frame>.Shared.Rent(frameCount * 2);
        frames.AsSpan().CopyTo(larger);
        ArrayPool<Frame>.Shared.Return(frames);
        frames = larger;
    }

    SyntaxKind Ahead(int distance)
    {
        int index = next + distance;
        return index < tokens.Count ? tokens[index].Kind : SyntaxKind.EndOfFile;
    }

    /// <summary>Hands the token at hand to the builder and goes to the next; the end of file stays.</summary>
    void Take()
    {
        builder.Token(in tokens[next]);
        if (next + 1 < tokens.Count)
            kind = tokens[++next].Kind;
    }

    bool TakeIf(SyntaxKind wanted)
    {
        if (kind != wanted)
            return false;
        Take();
        return true;
    }

    /// <summary>Skips a token that was reported; no token is ever skipped in a text without mistakes.</summary>
    void Skip()
    {
        if (errors.Count == 0)
            ReportUnexpected("something else", null);
        int mark = builder.Mark;
        Take();
        builder.Node(SyntaxKind.Skipped, mark);
    }

    /// <summary>What is too deep is the only mistake told of the rest: nothing in it has been read, closed or not.</summary>
    void RefuseDepth()
    {
        Report("too-deep", $"more than {options.MaximumDepth} expressions inside one another", next, null);
        isTooDeep = true;
        SkipRest();
    }

    void SkipRest()
    {
        int mark = builder.Mark;
        while (kind != SyntaxKind.EndOfFile)
            Take();
        builder.Node(SyntaxKind.Skipped, mark);
    }
}
