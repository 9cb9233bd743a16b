using System.Text;
using Nix.Syntax.Green;
using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>Parses pieces of text that are to be inserted.</summary>
static class Fragment
{
    /// <summary>The expression; null if the text is not exactly one.</summary>
    public static Expression? Expression(string text)
    {
        var tree = SyntaxTree.Parse(Encoding.UTF8.GetBytes(text));
        return tree.Diagnostics.Count == 0 && tree.Root.Span == new TextSpan(0, tree.Text.Length) ? tree.Root : null;
    }

    /// <summary>The only binding of the text; null if it is not exactly one.</summary>
    public static GreenNode? Binding(string text)
    {
        var tree = SyntaxTree.Parse(Encoding.UTF8.GetBytes($"{{ {text} }}"));
        if (tree.Diagnostics.Count > 0 || tree.Root is not AttributeSetExpression set)
            return null;
        var bindings = set.Bindings.ToList();
        return bindings.Count == 1 ? bindings[0].Green : null;
    }

    /// <summary>The only formal of a pattern.</summary>
    public static GreenNode Formal(string name)
    {
        var tree = SyntaxTree.Parse(Encoding.UTF8.GetBytes($"{{ {name} }}: 0"));
        return ((SetPattern)((LambdaExpression)tree.Root).Parameter).Formals.First().Green;
    }

    /// <summary>A token without trivia.</summary>
    public static GreenToken Token(SyntaxKind kind, string text) => new(kind, Encoding.UTF8.GetBytes(text), 0);
}
