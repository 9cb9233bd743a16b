using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>Brings <c>pkgs</c> into the scope of a module that is a function and does not name it.</summary>
static class PackageArgument
{
    /// <summary>The change that adds <c>pkgs</c> to the pattern of the module's function; null if the file is no such function.</summary>
    public static Splice? Add(SyntaxNode place)
    {
        LambdaExpression? outermost = null;
        for (var at = place; at is not null; at = at.Parent)
            outermost = at as LambdaExpression ?? outermost;
        // Only a pattern with an ellipsis is handed every argument by the module system's caller anyway.
        return outermost is { Parameter: SetPattern { HasEllipsis: true } pattern } && IsModuleFunction(outermost) ? Into(pattern, "pkgs") : null;
    }

    /// <summary>The change that adds a name to a pattern, in front of the others or of the ellipsis.</summary>
    public static Splice Into(SetPattern pattern, string name)
    {
        var formals = pattern.Formals.ToList();
        var formal = Fragment.Formal(name);
        var comma = Fragment.Token(SyntaxKind.Comma, ",");
        if (formals.Count > 0)
        {
            var last = formals[^1];
            var layout = new Layout(pattern.Tree);
            bool ownLines = formals.Count > 1 && !layout.SameLine(formals[^2].Span.Start, last.Span.Start);
            bool leadingCommas = ownLines && pattern.Tree.Text.Span[layout.LineStart(last.Span.Start) + layout.IndentationAt(last.Span.Start).Length] == ',';
            string separator = ownLines
                ? layout.LineBreakAt(last.Span.Start) + layout.IndentationAt(last.Span.Start)
                : " ";
            string text = leadingCommas ? $"{separator}, {name}" : $",{separator}{name}";
            return Splice.Insert(pattern, last.Index + 1, [comma, formal], last.Span.End, text);
        }

        var ellipsis = pattern.Tokens.First(t => t.Kind is SyntaxKind.Ellipsis or SyntaxKind.CloseBrace);
        return ellipsis.Kind == SyntaxKind.Ellipsis
            ? Splice.Insert(pattern, ellipsis.Index, [formal, comma], ellipsis.Span.Start, $"{name}, ")
            : Splice.Insert(pattern, ellipsis.Index, [formal], ellipsis.Span.Start, $"{name} ");
    }

    /// <summary>Whether nothing but parentheses and lets stand around the function.</summary>
    static bool IsModuleFunction(LambdaExpression lambda)
    {
        for (var at = lambda.Parent; at is not null; at = at.Parent)
        {
            if (at is not (ParenthesizedExpression or LetExpression or RootNode))
                return false;
        }

        return true;
    }
}
