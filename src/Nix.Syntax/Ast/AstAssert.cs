namespace Nix.Syntax.Ast;

/// <summary><c>assert condition; body</c></summary>
public sealed class AstAssert(int position, AstNode condition, AstNode body) : AstNode(position)
{
    /// <summary>What must hold.</summary>
    public AstNode Condition { get; } = condition;

    /// <summary>The value.</summary>
    public AstNode Body { get; } = body;
}
