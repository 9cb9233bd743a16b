namespace Nix.Syntax.Ast;

/// <summary>Parts joined by <c>+</c>, by interpolation in a string, or in a path.</summary>
public sealed class AstConcatenation(int position, bool isString, IReadOnlyList<AstNode> parts) : AstNode(position)
{
    /// <summary>Whether the result is a string whatever the first part is.</summary>
    public bool IsString { get; } = isString;

    /// <summary>The parts, in order.</summary>
    public IReadOnlyList<AstNode> Parts { get; } = parts;
}
