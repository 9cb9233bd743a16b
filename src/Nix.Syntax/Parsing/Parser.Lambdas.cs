namespace Nix.Syntax.Parsing;

/// <summary>Functions and their patterns.</summary>
sealed partial class Parser<TBuilder>
{
    /// <summary>Tells <c>{ a, b }: x</c> from a set by the tokens that only one of them can have.</summary>
    bool IsPattern() => Ahead(1) switch
    {
        SyntaxKind.Ellipsis => true,
        SyntaxKind.CloseBrace => Ahead(2) is SyntaxKind.Colon or SyntaxKind.At,
        SyntaxKind.Identifier when Ahead(2) == SyntaxKind.Identifier => LacksComma(),
        SyntaxKind.Identifier => Ahead(2) is SyntaxKind.Comma or SyntaxKind.Question
            || (Ahead(2) == SyntaxKind.CloseBrace && Ahead(3) is SyntaxKind.Colon or SyntaxKind.At),
        _ => false,
    };

    /// <summary>Two names in a row fit no set; it is a pattern if a comma or the end of one comes soon.</summary>
    bool LacksComma()
    {
        int names = 2;
        while (names < 16 && Ahead(names) == SyntaxKind.Identifier)
            names++;
        return Ahead(names) is SyntaxKind.Comma or SyntaxKind.Question
            || (Ahead(names) == SyntaxKind.CloseBrace && Ahead(names + 1) is SyntaxKind.Colon or SyntaxKind.At);
    }

    void NamedLambda(int mark)
    {
        if (Ahead(1) == SyntaxKind.Colon)
        {
            Take();
            builder.Node(SyntaxKind.IdentifierParameter, mark);
            Take();
            Push(Step.LambdaBodyDone, mark);
            PushExpression();
            return;
        }

        Push(Step.LambdaBodyDone, mark);
        Take();
        Take();
        int opener = next;
        PushOpened(Step.PatternDone, builder.Mark, opener);
        if (kind == SyntaxKind.OpenBrace)
            OpenPattern(builder.Mark, opener);
        else
            ReportUnexpected("`{` after `@`", "a name with `@` stands before or after a set pattern");
    }

    void PatternLambda(int mark)
    {
        int opener = next;
        Push(Step.LambdaBodyDone, mark);
        PushOpened(Step.PatternDone, mark, opener);
        OpenPattern(mark, opener);
    }

    void OpenPattern(int mark, int opener)
    {
        Take();
        PushOpened(Step.Formals, mark, opener);
    }

    void Formals()
    {
        while (true)
        {
            if (current.Last == 1)
            {
                current = current with { Last = 0 };
                AfterFormal();
                continue;
            }

            int mark = builder.Mark;
            if (kind == SyntaxKind.Identifier)
            {
                bool hasDefault = Ahead(1) == SyntaxKind.Question;
                Take();
                if (hasDefault)
                {
                    Take();
                    Push(current with { Last = 1 });
                    Push(Step.FormalDefaultDone, mark);
                    PushExpression();
                    return;
                }

                builder.Node(SyntaxKind.Formal, mark);
                AfterFormal();
                continue;
            }

            if (kind == SyntaxKind.Ellipsis)
            {
                Take();
                if (kind == SyntaxKind.Comma)
                {
                    Report("unexpected-token", "nothing may follow `...` in a pattern", next, "put `...` last");
                    Skip();
                    continue;
                }
            }

            if (kind is SyntaxKind.CloseBrace || EndsBracket() || kind is SyntaxKind.Colon or SyntaxKind.Assign)
                return;
            ReportUnexpected("the name of an argument, `...` or `}`", KeywordAdvice());
            Skip();
        }
    }

    /// <summary>Between two arguments of a pattern stands one comma; one may also end the list.</summary>
    void AfterFormal()
    {
        if (kind == SyntaxKind.Comma)
            Take();
        else if (kind is SyntaxKind.Identifier or SyntaxKind.Ellipsis)
            ReportMissing("`,`", "an argument of the pattern", "arguments of a pattern are separated by commas");
    }

    /// <summary>The closing brace, the name behind it, the colon and the body.</summary>
    void PatternDone()
    {
        if (kind == SyntaxKind.CloseBrace)
            Take();
        else if (tokens[current.Opener].Kind == SyntaxKind.OpenBrace)
            ReportUnclosed("`}`", current.Opener);
        builder.Node(SyntaxKind.SetPattern, current.Mark);
        if (kind == SyntaxKind.At)
        {
            if (IsNamedBefore())
                ReportUnexpected("`:`", "a pattern has one name, before or after it");
            Take();
            if (!TakeIf(SyntaxKind.Identifier))
                ReportUnexpected("a name after `@`", null);
        }

        if (!TakeIf(SyntaxKind.Colon))
            ReportMissing("`:`", "the pattern of a function");
        PushExpression();
    }

    bool IsNamedBefore() => current.Opener >= 2 && tokens[current.Opener - 1].Kind == SyntaxKind.At;
}
