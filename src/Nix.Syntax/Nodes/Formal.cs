using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>One attribute of a pattern, perhaps with a default.</summary>
public sealed class Formal : SyntaxNode
{
    internal Formal(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The attribute's name.</summary>
    public string Name => Tokens.First().ToString();

    /// <summary>The value where the argument lacks it; null where it is required.</summary>
    public Expression? Default => Children.OfType<Expression>().FirstOrDefault();
}
