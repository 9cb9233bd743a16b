using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>Which bytes go when an element of a list, a name of an inherit or a binding goes.</summary>
static class Removal
{
    /// <summary>
    /// The element's own line or lines with a comment behind it and its own comment lines above, if nothing else stands on
    /// them; else the element and the white space on one side.
    /// </summary>
    public static TextSpan SpanOf(SyntaxNode parent, int index, TextSpan element)
    {
        var tree = parent.Tree;
        var layout = new Layout(tree);
        var text = tree.Text.Span;
        if (layout.StartsLine(element.Start) && layout.RestOfLineIsComment(element.End) is not null)
            return WithBlankLine(tree, OwnComments(tree, layout, element), layout.LineEnd(element.End));
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
