using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>Takes elements out of a list, names out of an inherit, or bindings out of a set.</summary>
static class Removal
{
    /// <summary>Takes children out of a node; neighbours with nothing but white space between them go as one, since a comment is about all of them.</summary>
    public static IEnumerable<Splice> Of(SyntaxNode parent, IEnumerable<(int Index, TextSpan Span)> children)
    {
        int first = -1, count = 0;
        TextSpan span = default;
        foreach (var child in children.OrderBy(child => child.Index))
        {
            if (count > 0 && child.Index == first + count && AreNeighbours(parent.Tree, span.End, child.Span.Start))
            {
                count++;
                span = TextSpan.FromBounds(span.Start, child.Span.End);
                continue;
            }

            if (count > 0)
                yield return Splice.Remove(parent, first, count, SpanOf(parent, first, span));
            (first, count, span) = (child.Index, 1, child.Span);
        }

        if (count > 0)
            yield return Splice.Remove(parent, first, count, SpanOf(parent, first, span));
    }

    static bool AreNeighbours(SyntaxTree tree, int end, int start) =>
        tree.Text.Span[end..start].IndexOfAnyExcept(" \t\r\n"u8) < 0 && tree.Lines.LineOf(start) <= tree.Lines.LineOf(end) + 1;

    /// <summary>
    /// The element's own line or lines with a comment behind it and its own comment lines above, if nothing else stands on
    /// them; else the element and the white space on one side.
    /// </summary>
    static TextSpan SpanOf(SyntaxNode parent, int index, TextSpan element)
    {
        var tree = parent.Tree;
        var layout = new Layout(tree);
        var text = tree.Text.Span;
        if (layout.StartsLine(element.Start) && layout.RestOfLineIsComment(element.End) is not null)
            return WithBlankLine(tree, OwnComments(parent, element), layout.LineEnd(element.End));
        int before = element.Start;
        while (before > 0 && text[before - 1] is (byte)' ' or (byte)'\t')
            before--;
        int after = element.End;
        while (after < text.Length && text[after] is (byte)' ' or (byte)'\t')
            after++;
        if (!layout.StartsLine(element.Start))
            return before < element.Start ? TextSpan.FromBounds(before, element.End) : TextSpan.FromBounds(element.Start, after);
        int previous = EndBefore(parent, index);
        bool closes = after < text.Length && text[after] is (byte)']' or (byte)'}' or (byte)';';
        bool onlySpace = text[previous..element.Start].IndexOfAnyExcept(" \t\r\n"u8) < 0;
        return closes && onlySpace ? TextSpan.FromBounds(previous, element.End) : TextSpan.FromBounds(element.Start, after);
    }

    /// <summary>Where the token before the child ends.</summary>
    static int EndBefore(SyntaxNode parent, int index)
    {
        int at = parent.FullStart;
        for (int i = 0; i < index; i++)
            at += parent.Green.Children[i].Width;
        return at;
    }

    /// <summary>The lines and, where they stood between two blank lines or below an opening bracket, one of the blank lines.</summary>
    static TextSpan WithBlankLine(SyntaxTree tree, int start, int end)
    {
        int first = tree.Lines.LineOf(start), next = tree.Lines.LineOf(end);
        bool above = first > 1 && Content(tree, first - 1) is "" or [.., '{' or '[' or '('];
        bool below = next < tree.Lines.Count && Content(tree, next).Length == 0;
        return TextSpan.FromBounds(start, above && below ? tree.Lines.EndOf(next) : end);
    }

    /// <summary>
    /// Where the comment lines directly above begin, if they are about this element alone: what follows is not a further
    /// element of the same block, and the comment is not itself an element that was commented out.
    /// </summary>
    static int OwnComments(SyntaxNode parent, TextSpan element)
    {
        var tree = parent.Tree;
        int line = tree.Lines.LineOf(element.Start);
        int first = line;
        while (first > 1 && Content(tree, first - 1) is ['#', ..])
            first--;
        int start = tree.Lines.StartOf(line);
        if (first == line)
            return start;
        int next = tree.Lines.LineOf(element.End) + 1;
        string following = next <= tree.Lines.Count ? Content(tree, next) : "";
        bool headsMore = following.Length > 0 && following[0] is not (']' or '}' or '#' or ';' or ')');
        if (headsMore)
            return start;
        for (int number = first; number < line; number++)
        {
            string comment = Content(tree, number).TrimStart('#').Trim();
            // What was commented out looks like an element among elements and like a binding among bindings, where a word is a heading.
            if (comment.Length == 0 || comment.EndsWith(';') || (parent is ListExpression or InheritBinding && ElementName.IsPackagePath(comment, out _)))
                return start;
        }

        return tree.Lines.StartOf(first);
    }

    static string Content(SyntaxTree tree, int line) =>
        System.Text.Encoding.UTF8.GetString(tree.Text.Span[tree.Lines.StartOf(line)..tree.Lines.EndOf(line)]).Trim();
}
