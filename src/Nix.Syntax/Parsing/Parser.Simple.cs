namespace Nix.Syntax.Parsing;

/// <summary>Expressions that need no parentheses as an argument: literals, strings, paths, lists, sets.</summary>
sealed partial class Parser<TBuilder>
{
    bool StartsSimple() => kind switch
    {
        SyntaxKind.Identifier or SyntaxKind.Integer or SyntaxKind.Float or SyntaxKind.Uri or SyntaxKind.SearchPath
            or SyntaxKind.Path or SyntaxKind.HomePath or SyntaxKind.PathStart or SyntaxKind.HomePathStart
            or SyntaxKind.StringStart or SyntaxKind.IndentedStringStart or SyntaxKind.OpenParenthesis
            or SyntaxKind.OpenBracket or SyntaxKind.OpenBrace or SyntaxKind.Rec => true,
        SyntaxKind.Let => Ahead(1) == SyntaxKind.OpenBrace,
        _ => false,
    };

    void Simple(int mark)
    {
        int opener = next;
        switch (kind)
        {
            case SyntaxKind.StringStart:
                Take();
                PushOpened(Step.StringParts, mark, opener);
                break;
            case SyntaxKind.IndentedStringStart:
                Take();
                PushOpened(Step.IndentedParts, mark, opener);
                break;
            case SyntaxKind.PathStart or SyntaxKind.HomePathStart:
                Take();
                PathStart(mark, opener);
                break;
            case SyntaxKind.OpenParenthesis:
                openParentheses++;
                Take();
                PushOpened(Step.ParenthesisDone, mark, opener);
                PushExpression();
                break;
            case SyntaxKind.OpenBracket:
                openBrackets++;
                Take();
                Push(new Frame(Step.ListLoop, 0, 0, mark, current.Depth + 1, opener));
                break;
            case SyntaxKind.OpenBrace:
                OpenSet(Step.SetDone, mark, opener);
                break;
            case SyntaxKind.Rec:
                Take();
                if (kind == SyntaxKind.OpenBrace)
                    OpenSet(Step.SetDone, mark, next);
                else
                    EmptySet(mark);
                break;
            case SyntaxKind.Let when Ahead(1) == SyntaxKind.OpenBrace:
                Take();
                OpenSet(Step.LegacyLetDone, mark, next);
                break;
            default:
                Missing();
                break;
        }
    }

    void OpenSet(Step after, int mark, int opener)
    {
        Take();
        PushOpened(after, mark, opener);
        PushOpened(Step.Bindings, builder.Mark, opener);
    }

    void EmptySet(int mark)
    {
        ReportMissing("`{`", "`rec`");
        builder.Node(SyntaxKind.AttributeSetExpression, mark);
    }

    void CloseBrace(SyntaxKind node)
    {
        if (!TakeIf(SyntaxKind.CloseBrace))
            ReportUnclosed("`}`", current.Opener);
        builder.Node(node, current.Mark);
    }

    void ParenthesisDone()
    {
        openParentheses--;
        if (!TakeIf(SyntaxKind.CloseParenthesis))
            ReportUnclosed("`)`", current.Opener);
        builder.Node(SyntaxKind.ParenthesizedExpression, current.Mark);
    }

    void ListLoop()
    {
        while (true)
        {
            if (StartsSimple())
            {
                if (current.Depth > options.MaximumDepth)
                {
                    RefuseDepth();
                    continue;
                }

                Push(current);
                Select();
                return;
            }

            if (kind == SyntaxKind.CloseBracket || EndsBracket())
                break;
            ReportInList();
            Skip();
        }

        openBrackets--;
        if (!TakeIf(SyntaxKind.CloseBracket))
            ReportUnclosed("`]`", current.Opener);
        builder.Node(SyntaxKind.ListExpression, current.Mark);
    }

    /// <summary>A token that no list can hold and that something around it waits for.</summary>
    bool EndsBracket() =>
        kind is SyntaxKind.EndOfFile or SyntaxKind.CloseBrace or SyntaxKind.Semicolon or SyntaxKind.In or SyntaxKind.Then or SyntaxKind.Else
        || (kind == SyntaxKind.CloseParenthesis && openParentheses > 0);

    void StringParts()
    {
        while (true)
        {
            switch (kind)
            {
                case SyntaxKind.StringText:
                    Take();
                    break;
                case SyntaxKind.InterpolationStart:
                    Push(current);
                    Interpolation(Step.StringInterpolationDone);
                    return;
                default:
                    if (!TakeIf(SyntaxKind.StringEnd))
                        ReportUnclosed("`\"`", current.Opener, "unclosed-string");
                    builder.Node(SyntaxKind.StringExpression, current.Mark);
                    return;
            }
        }
    }

    void IndentedParts()
    {
        while (true)
        {
            switch (kind)
            {
                case SyntaxKind.IndentedText or SyntaxKind.IndentedEscape:
                    Take();
                    break;
                case SyntaxKind.InterpolationStart:
                    Push(current);
                    Interpolation(Step.IndentedInterpolationDone);
                    return;
                default:
                    if (!TakeIf(SyntaxKind.IndentedStringEnd))
                        ReportUnclosed("`''`", current.Opener, "unclosed-string");
                    builder.Node(SyntaxKind.IndentedStringExpression, current.Mark);
                    return;
            }
        }
    }

    /// <summary>Nix's grammar allows one part before the first interpolation, and no path of several parts without any.</summary>
    void PathStart(int mark, int opener)
    {
        TakeIf(SyntaxKind.PathPart);
        if (kind != SyntaxKind.InterpolationStart && tokens[next - 1].Kind == SyntaxKind.PathPart)
            Report("unexpected-token", "a path may not hold two slashes in a row", next - 1, "write one `/`");
        PushOpened(Step.PathParts, mark, opener);
    }

    void PathParts()
    {
        while (TakeIf(SyntaxKind.PathPart))
        {
        }

        if (kind == SyntaxKind.InterpolationStart)
        {
            Push(current);
            Interpolation(Step.PathInterpolationDone);
            return;
        }

        TakeIf(SyntaxKind.PathEnd);
        builder.Node(SyntaxKind.PathExpression, current.Mark);
    }

    void Interpolation(Step after)
    {
        PushOpened(after, builder.Mark, next);
        Take();
        PushExpression();
    }

    void InterpolationDone()
    {
        while (kind is not (SyntaxKind.CloseBrace or SyntaxKind.EndOfFile))
        {
            ReportUnclosed("`}`", current.Opener);
            Skip();
        }

        if (!TakeIf(SyntaxKind.CloseBrace))
            ReportUnclosed("`}`", current.Opener);
        builder.Node(SyntaxKind.Interpolation, current.Mark);
    }
}
