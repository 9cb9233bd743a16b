using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>The deprecated <c>let { body = ...; }</c>.</summary>
public sealed class LegacyLetExpression : Expression
{
    internal LegacyLetExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The bindings, in order.</summary>
    public IEnumerable<Binding> Bindings => Children.OfType<Binding>();
}
