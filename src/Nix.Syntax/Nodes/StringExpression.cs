using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>A string in double quotes.</summary>
public sealed class StringExpression : Expression
{
    internal StringExpression(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The expressions inside <c>${ }</c>.</summary>
    public IEnumerable<Interpolation> Interpolations => Children.OfType<Interpolation>();

    /// <summary>The value, escapes resolved; null for a string with interpolations.</summary>
    public byte[]? Value => Interpolations.Any() ? null : StringValue.Of(Tokens);
}
