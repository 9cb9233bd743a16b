namespace Nix.Syntax.Parsing;

/// <summary>What stands between the braces of a set, or between let and in.</summary>
sealed partial class Parser<TBuilder>
{
    bool StartsAttribute() => kind is SyntaxKind.Identifier or SyntaxKind.Or or SyntaxKind.StringStart or SyntaxKind.InterpolationStart;

    void Bindings()
    {
        while (true)
        {
            int mark = builder.Mark;
            if (StartsAttribute())
            {
                Push(current);
                PushOpened(Step.BindingPathDone, mark, next);
                AttributePath(mark);
                return;
            }

            if (kind == SyntaxKind.Inherit)
            {
                Push(current);
                Inherit(mark);
                return;
            }

            if (EndsBindings())
                return;
            ReportInBindings();
            SkipBinding();
        }
    }

    /// <summary>Skips what cannot be read up to the end of the binding, so that the next one is read again.</summary>
    void SkipBinding()
    {
        int mark = builder.Mark;
        int open = 0;
        do
        {
            open += kind switch
            {
                SyntaxKind.OpenBrace or SyntaxKind.OpenBracket or SyntaxKind.OpenParenthesis or SyntaxKind.InterpolationStart => 1,
                SyntaxKind.CloseBrace or SyntaxKind.CloseBracket or SyntaxKind.CloseParenthesis when open > 0 => -1,
                _ => 0,
            };
            bool ends = kind == SyntaxKind.Semicolon && open == 0;
            Take();
            if (ends)
                break;
        }
        while (kind != SyntaxKind.EndOfFile && (open > 0 || !EndsBindings()));
        builder.Node(SyntaxKind.Skipped, mark);
    }

    bool EndsBindings() =>
        kind is SyntaxKind.CloseBrace or SyntaxKind.In or SyntaxKind.EndOfFile
        || (kind == SyntaxKind.CloseParenthesis && openParentheses > 0)
        || (kind == SyntaxKind.CloseBracket && openBrackets > 0);

    void BindingPathDone()
    {
        if (kind == SyntaxKind.Assign)
        {
            Take();
            PushOpened(Step.BindingValueDone, current.Mark, current.Opener);
            PushExpression();
            return;
        }

        if (kind == SyntaxKind.Equal)
        {
            Report("unexpected-token", "found `==` where a value is given to a name", next, "write `=`; `==` compares");
            Skip();
            PushOpened(Step.BindingValueDone, current.Mark, current.Opener);
            PushExpression();
            return;
        }

        bool ofLet = frameCount > 0 && tokens[frames[frameCount - 1].Opener].Kind == SyntaxKind.Let;
        ReportMissing("`=`", $"the name {Written(current.Opener)}", ofLet && kind == SyntaxKind.EndOfFile ? "a `let` needs `in` before its value" : null);
        TakeIf(SyntaxKind.Semicolon);
        builder.Node(SyntaxKind.AttributeBinding, current.Mark);
    }

    void BindingValueDone()
    {
        if (!TakeIf(SyntaxKind.Semicolon))
        {
            ReportMissingSemicolon(current.Opener);
            if (kind == SyntaxKind.Comma)
                Skip();
            if (kind == SyntaxKind.Assign)
            {
                // The name of the next binding has been taken into this value; its own value follows.
                Skip();
                Push(current);
                PushExpression();
                return;
            }
        }

        builder.Node(SyntaxKind.AttributeBinding, current.Mark);
    }

    void Inherit(int mark)
    {
        int opener = next;
        Take();
        if (kind != SyntaxKind.OpenParenthesis)
        {
            PushOpened(Step.InheritNames, mark, opener);
            return;
        }

        PushOpened(Step.InheritNames, mark, opener);
        PushOpened(Step.InheritSourceDone, builder.Mark, next);
        openParentheses++;
        Take();
        PushExpression();
    }

    void InheritSourceDone()
    {
        openParentheses--;
        if (!TakeIf(SyntaxKind.CloseParenthesis))
            ReportUnclosed("`)`", current.Opener);
        builder.Node(SyntaxKind.InheritSource, current.Mark);
    }

    void InheritNames()
    {
        while (kind is SyntaxKind.Identifier or SyntaxKind.Or)
            Take();
        if (kind is SyntaxKind.StringStart or SyntaxKind.InterpolationStart)
        {
            PushOpened(Step.InheritNameDone, current.Mark, current.Opener);
            Attribute(builder.Mark);
            return;
        }

        if (!TakeIf(SyntaxKind.Semicolon))
        {
            ReportInInherit();
            if (!EndsBindings())
                SkipBinding();
        }

        builder.Node(SyntaxKind.InheritBinding, current.Mark);
    }

    void AttributePath(int mark)
    {
        Push(Step.AttributeDone, mark);
        Attribute(builder.Mark);
    }

    /// <summary>One part of an attribute path: a name, a string or an interpolation.</summary>
    void Attribute(int mark)
    {
        switch (kind)
        {
            case SyntaxKind.Identifier or SyntaxKind.Or:
                Take();
                break;
            case SyntaxKind.StringStart:
                PushOpened(Step.StringParts, mark, next);
                Take();
                break;
            case SyntaxKind.InterpolationStart:
                Interpolation(Step.AttributeInterpolationDone);
                break;
            default:
                ReportUnexpected("the name of an attribute", KeywordAdvice());
                break;
        }
    }

    void AttributeDone(int mark)
    {
        while (kind == SyntaxKind.Dot)
        {
            Take();
            if (kind is SyntaxKind.Identifier or SyntaxKind.Or)
            {
                Take();
                continue;
            }

            Push(Step.AttributeDone, mark);
            Attribute(builder.Mark);
            return;
        }

        builder.Node(SyntaxKind.AttributePath, mark);
    }
}
