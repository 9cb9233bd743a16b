namespace Nix.Syntax.Ast;

/// <summary><c>assert condition; body</c></summary>
public sealed class AstAssert(int position, AstNode condition, TextSpan written, AstNode body) : AstNode(position)
{
    /// <summary>What must hold.</summary>
    public AstNode Condition { get; } = condition;

    /// <summary>Where in the text it stands.</summary>
    public TextSpan Written { get; } = written;

    /// <summary>The value.</summary>
    public AstNode Body { get; } = body;
}
