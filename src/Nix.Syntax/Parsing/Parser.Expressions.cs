namespace Nix.Syntax.Parsing;

/// <summary>Expressions from the loosest to the tightest.</summary>
sealed partial class Parser<TBuilder>
{
    /// <summary>What may stand between brackets, after a colon, as a value: functions, let, with, assert, if, operators.</summary>
    void Expression()
    {
        if (current.Depth > options.MaximumDepth)
        {
            RefuseDepth();
            return;
        }

        int mark = builder.Mark;
        switch (kind)
        {
            case SyntaxKind.Identifier when Ahead(1) is SyntaxKind.Colon or SyntaxKind.At:
                NamedLambda(mark);
                break;
            case SyntaxKind.OpenBrace when IsPattern():
                PatternLambda(mark);
                break;
            case SyntaxKind.Let when Ahead(1) != SyntaxKind.OpenBrace:
                PushOpened(Step.LetBindings, mark, next);
                Take();
                PushOpened(Step.Bindings, mark, next - 1);
                break;
            case SyntaxKind.With:
                Keyword(Step.WithScope, mark);
                break;
            case SyntaxKind.Assert:
                Keyword(Step.AssertCondition, mark);
                break;
            case SyntaxKind.If:
                Keyword(Step.IfCondition, mark);
                break;
            default:
                Push(Step.Pipe, mark);
                Operators(0);
                break;
        }
    }

    void Keyword(Step after, int mark)
    {
        PushOpened(after, mark, next);
        Take();
        PushExpression();
    }

    void Pipe(int mark)
    {
        if (kind == SyntaxKind.PipeInto)
            PipeInto(mark);
        else
            PipeFrom(mark);
    }

    void PipeInto(int mark)
    {
        if (kind != SyntaxKind.PipeInto)
            return;
        Take();
        Push(Step.PipeIntoDone, mark);
        Operators(0);
    }

    /// <summary>Takes the whole operand to the right into the node, since this pipe associates to the right.</summary>
    void PipeFrom(int mark)
    {
        if (kind != SyntaxKind.PipeFrom)
            return;
        Take();
        Push(Step.PipeFromDone, mark);
        Push(Step.PipeFromOperand, builder.Mark);
        Operators(0);
    }

    void Operators(byte minimum)
    {
        int mark = builder.Mark;
        if (kind is SyntaxKind.Not or SyntaxKind.Minus)
        {
            byte operand = kind == SyntaxKind.Not ? Precedence.NotOperand : Precedence.NegateOperand;
            Push(Step.UnaryDone, mark, minimum);
            Take();
            Push(new Frame(Step.Operators, operand, 0, builder.Mark, current.Depth + 1, next));
            if (current.Depth >= options.MaximumDepth)
            {
                frameCount--;
                RefuseDepth();
            }

            return;
        }

        Push(Step.OperatorLoop, mark, minimum);
        Application(mark);
    }

    void OperatorLoop(int mark, byte minimum, byte last)
    {
        byte precedence = Precedence.Of(kind);
        if (precedence == 0 || precedence < minimum)
            return;
        if (precedence == last)
        {
            Report("comparison-chain", $"{Found()} may not follow another comparison", next, "put one of the two comparisons in parentheses");
        }

        if (precedence == Precedence.HasAttribute)
        {
            Take();
            Push(Step.HasAttributeDone, mark, minimum);
            AttributePath(builder.Mark);
            return;
        }

        byte operand = Precedence.IsRightAssociative(kind) ? precedence : (byte)(precedence + 1);
        Push(Step.BinaryDone, mark, minimum, Precedence.IsNonAssociative(precedence) ? precedence : (byte)0);
        Take();
        Push(Step.Operators, builder.Mark, operand);
    }

    void Application(int mark)
    {
        Push(Step.ArgumentLoop, mark);
        Select();
    }

    void ArgumentLoop(int mark)
    {
        if (!StartsSimple())
            return;
        Push(Step.ArgumentDone, mark);
        Select();
    }

    /// <summary>A simple expression, what is selected from it, and the default.</summary>
    void Select()
    {
        int mark = builder.Mark;
        if (kind is SyntaxKind.Identifier or SyntaxKind.Integer or SyntaxKind.Float or SyntaxKind.Uri or SyntaxKind.SearchPath
            or SyntaxKind.Path or SyntaxKind.HomePath)
        {
            Leaf(mark);
            SelectTail(mark);
            return;
        }

        Push(Step.SelectTail, mark);
        Simple(mark);
    }

    void Leaf(int mark)
    {
        var node = kind switch
        {
            SyntaxKind.Identifier => SyntaxKind.IdentifierExpression,
            SyntaxKind.Path or SyntaxKind.HomePath => SyntaxKind.PathExpression,
            _ => SyntaxKind.LiteralExpression,
        };
        Take();
        builder.Node(node, mark);
    }

    void SelectTail(int mark)
    {
        if (kind == SyntaxKind.Dot)
        {
            Take();
            Push(Step.SelectPathDone, mark);
            AttributePath(builder.Mark);
        }
        else if (kind == SyntaxKind.Or)
        {
            // Nixpkgs has a function named `or`; Nix takes it as the argument of what stands before it.
            int name = builder.Mark;
            Take();
            builder.Node(SyntaxKind.IdentifierExpression, name);
            builder.Node(SyntaxKind.ApplyExpression, mark);
        }
    }

    void SelectPathDone(int mark)
    {
        if (kind != SyntaxKind.Or)
        {
            builder.Node(SyntaxKind.SelectExpression, mark);
            return;
        }

        Take();
        Push(Step.SelectDefaultDone, mark);
        Push(new Frame(Step.Select, 0, 0, builder.Mark, current.Depth + 1, next));
        if (current.Depth >= options.MaximumDepth)
        {
            frameCount--;
            RefuseDepth();
        }
    }

    void IfCondition()
    {
        if (!TakeIf(SyntaxKind.Then))
            ReportMissing("`then`", "the condition of `if`");
        PushOpened(Step.IfThen, current.Mark, current.Opener);
        PushExpression();
    }

    void IfThen()
    {
        if (!TakeIf(SyntaxKind.Else))
            ReportMissing("`else`", "the value of `then`", "an `if` always needs an `else`");
        PushOpened(Step.IfElse, current.Mark, current.Opener);
        PushExpression();
    }

    void AfterSemicolon(string what, Step body)
    {
        if (!TakeIf(SyntaxKind.Semicolon))
            ReportMissing("`;`", what);
        PushOpened(body, current.Mark, current.Opener);
        PushExpression();
    }

    void LetBindings()
    {
        if (!TakeIf(SyntaxKind.In))
            ReportMissing("`in`", "the bindings of `let`", $"the `let` stands at line {LineOf(current.Opener)}");
        PushOpened(Step.LetBody, current.Mark, current.Opener);
        PushExpression();
    }
}
