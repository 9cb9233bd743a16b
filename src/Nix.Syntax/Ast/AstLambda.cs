namespace Nix.Syntax.Ast;

/// <summary>A function.</summary>
public sealed class AstLambda(int position, Symbol? argument, AstFormals? formals, AstNode body) : AstNode(position)
{
    /// <summary>The name of the whole argument; null if it has none.</summary>
    public Symbol? Argument { get; } = argument;

    /// <summary>The attributes of its pattern; null if it has no pattern.</summary>
    public AstFormals? Formals { get; } = formals;

    /// <summary>What it returns.</summary>
    public AstNode Body { get; } = body;
}
