using Nix.Syntax.Green;
using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>Adds an element at the end of a list, in the style of the elements that are there.</summary>
static class ListInsertion
{
    /// <summary>The change that adds <paramref name="text"/>, which is a simple expression.</summary>
    public static Splice Append(ListExpression list, string text)
    {
        var tree = list.Tree;
        var layout = new Layout(tree);
        var green = Fragment.Expression(text)!.Green;
        var elements = list.Elements.ToList();
        int open = list.OpenBracket.Span.End;
        int close = list.CloseBracket!.Value.Span.Start;
        if (elements.Count == 0)
            return First(list, layout, green, text, open, close);
        var last = elements[^1];
        int index = last.Index + 1;
        bool ownLine = elements.Count > 1
            ? !layout.SameLine(elements[^2].Span.Start, last.Span.Start)
            : !layout.SameLine(open, last.Span.Start) || !layout.SameLine(last.Span.End, close);
        if (!ownLine)
            return Splice.Insert(list, index, [green], last.Span.End, " " + text);
        string line = layout.LineBreakAt(last.Span.Start) + Indentation(list, layout, elements) + text;
        int at = layout.RestOfLineIsComment(last.Span.End) ?? last.Span.End;
        return Splice.Insert(list, index, [green], at, line);
    }

    static Splice First(ListExpression list, Layout layout, GreenNode green, string text, int open, int close)
    {
        if (layout.SameLine(open, close))
        {
            bool hasComment = list.CloseBracket!.Value.LeadingTrivia.Span.IndexOfAny((byte)'#', (byte)'*') >= 0;
            return hasComment
                ? Splice.Insert(list, 1, [green], close, layout.StartsLine(close) || EndsWithSpace(list, close) ? text + " " : $" {text} ")
                : new Splice(Splice.Insert(list, 1, [green], 0, "").Path, 1, 0, [green], new TextChange(TextSpan.FromBounds(open, close), $" {text} "));
        }

        string closing = layout.IndentationAt(close);
        string indentation = layout.StartsLine(close) ? closing + layout.Unit : layout.IndentationAt(open) + layout.Unit;
        return layout.StartsLine(close)
            ? Splice.Insert(list, 1, [green], layout.LineStart(close), indentation + text + layout.LineBreakAt(open))
            : Splice.Insert(list, 1, [green], close, text + " ");
    }

    static bool EndsWithSpace(ListExpression list, int close) => close > 0 && list.Tree.Text.Span[close - 1] is (byte)' ' or (byte)'\t';

    /// <summary>The indentation of the last element that begins a line; else the column of the first one.</summary>
    static string Indentation(ListExpression list, Layout layout, List<Expression> elements)
    {
        for (int i = elements.Count - 1; i >= 0; i--)
        {
            if (layout.StartsLine(elements[i].Span.Start))
                return layout.IndentationAt(elements[i].Span.Start);
        }

        int bracket = list.OpenBracket.Span.Start;
        string line = layout.IndentationAt(bracket);
        return line + new string(' ', Math.Max(0, elements[0].Span.Start - layout.LineStart(bracket) - line.Length));
    }
}
