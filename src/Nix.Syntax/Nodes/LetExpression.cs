using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary><c>let bindings in body</c></summary>
public sealed class LetExpression : Expression
{
    internal LetExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The bindings, in order.</summary>
    public IEnumerable<Binding> Bindings => Children.OfType<Binding>();

    /// <summary>The value.</summary>
    public Expression Body => ExpressionAt(0);
}
