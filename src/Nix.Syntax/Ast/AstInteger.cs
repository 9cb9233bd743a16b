namespace Nix.Syntax.Ast;

/// <summary>An integer.</summary>
public sealed class AstInteger(int position, long value) : AstNode(position)
{
    /// <summary>Its value.</summary>
    public long Value { get; } = value;
}
