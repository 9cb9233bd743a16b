namespace Nix.Syntax.Ast;

/// <summary><c>let bindings in body</c></summary>
public sealed class AstLet(int position, AstAttributeSet bindings, AstNode body) : AstNode(position)
{
    /// <summary>The bindings, each in the scope of all.</summary>
    public AstAttributeSet Bindings { get; } = bindings;

    /// <summary>The value.</summary>
    public AstNode Body { get; } = body;
}
