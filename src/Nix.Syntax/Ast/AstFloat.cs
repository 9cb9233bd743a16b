namespace Nix.Syntax.Ast;

/// <summary>A floating-point number.</summary>
public sealed class AstFloat(int position, double value) : AstNode(position)
{
    /// <summary>Its value.</summary>
    public double Value { get; } = value;
}
