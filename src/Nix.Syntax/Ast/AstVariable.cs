namespace Nix.Syntax.Ast;

/// <summary>A variable.</summary>
public sealed class AstVariable(int position, Symbol name) : AstNode(position)
{
    /// <summary>Its name.</summary>
    public Symbol Name { get; } = name;
}
