namespace Nix.Syntax.Ast;

/// <summary><c>if condition then consequence else alternative</c></summary>
public sealed class AstIf(int position, AstNode condition, AstNode consequence, AstNode alternative) : AstNode(position)
{
    /// <summary>What is asked.</summary>
    public AstNode Condition { get; } = condition;

    /// <summary>The value if it holds.</summary>
    public AstNode Consequence { get; } = consequence;

    /// <summary>The value if it does not.</summary>
    public AstNode Alternative { get; } = alternative;
}
