namespace Nix.Syntax.Editing;

/// <summary>Which bytes go when an element of a list, a name of an inherit or a binding goes.</summary>
static class Removal
{
    /// <summary>
    /// The element's own line or lines with a comment behind it and its own comment lines above, if nothing else stands on
    /// them; else the element and the white space on one side.
    /// </summary>
    public static TextSpan SpanOf(SyntaxTree tree, TextSpan element)
    {
        var layout = new Layout(tree);
        var text = tree.Text.Span;
        if (layout.StartsLine(element.Start) && layout.RestOfLineIsComment(element.End) is not null)
        {
            int start = OwnComments(tree, layout, element);
            return TextSpan.FromBounds(start, layout.LineEnd(element.End));
        }

        int before = element.Start;
        while (before > 0 && text[before - 1] is (byte)' ' or (byte)'\t')
            before--;
        int after = element.End;
        while (after < text.Length && text[after] is (byte)' ' or (byte)'\t')
            after++;
        if (layout.StartsLine(element.Start))
            return TextSpan.FromBounds(element.Start, after);
        return before < element.Start ? TextSpan.FromBounds(before, element.End) : TextSpan.FromBounds(element.Start, after);
    }

    /// <summary>
    /// Where the comment lines directly above begin, if they are about this element alone: what follows is not a further
    /// element of the same block, and the comment is not itself an element that was commented out.
    /// </summary>
    static int OwnComments(SyntaxTree tree, Layout layout, TextSpan element)
    {
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
            if (comment.Length == 0 || ElementName.IsPackagePath(comment.TrimEnd(';'), out _) || comment.EndsWith(';'))
                return start;
        }

        return tree.Lines.StartOf(first);
    }

    static string Content(SyntaxTree tree, int line) =>
        System.Text.Encoding.UTF8.GetString(tree.Text.Span[tree.Lines.StartOf(line)..tree.Lines.EndOf(line)]).Trim();
}
