namespace Nix.Syntax.Ast;

/// <summary><c>with scope; body</c></summary>
public sealed class AstWith(int position, AstNode scope, AstNode body) : AstNode(position)
{
    /// <summary>The set whose attributes are in scope.</summary>
    public AstNode Scope { get; } = scope;

    /// <summary>The value.</summary>
    public AstNode Body { get; } = body;
}
