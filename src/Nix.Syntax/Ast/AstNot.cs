namespace Nix.Syntax.Ast;

/// <summary><c>!operand</c></summary>
public sealed class AstNot(int position, AstNode operand) : AstNode(position)
{
    /// <summary>What is negated.</summary>
    public AstNode Operand { get; } = operand;
}
