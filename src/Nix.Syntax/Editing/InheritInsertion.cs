namespace Nix.Syntax.Editing;

/// <summary>Adds a name to an inherit, in the style of the names that are there.</summary>
static class InheritInsertion
{
    public static Splice Append(InheritPlace place, string name)
    {
        var inherit = place.Inherit;
        var layout = new Layout(inherit.Tree);
        var token = Name(name);
        var names = inherit.Names.ToList();
        if (names.Count == 0)
            return Splice.Insert(inherit, inherit.Source!.Index + 1, [token], inherit.Source.Span.End, " " + name);
        var last = names[^1];
        int previous = names.Count > 1 ? names[^2].Span.Start : inherit.Source!.Span.Start;
        bool ownLine = !layout.SameLine(previous, last.Span.Start);
        string text = ownLine ? layout.LineBreakAt(last.Span.Start) + layout.IndentationAt(last.Span.Start) + name : " " + name;
        int at = ownLine ? layout.RestOfLineIsComment(last.Span.End) ?? last.Span.End : last.Span.End;
        return Splice.Insert(inherit, last.Index + 1, [token], at, text);
    }

    static Green.GreenNode Name(string name) =>
        name[0] == '"' ? Fragment.Expression(name)!.Green : Fragment.Token(name == "or" ? SyntaxKind.Or : SyntaxKind.Identifier, name);
}
