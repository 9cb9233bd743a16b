namespace Nix.Syntax.Ast;

/// <summary>Parts joined by <c>+</c>, by interpolation in a string, or in a path.</summary>
/// <param name="position">Where it begins.</param>
/// <param name="isString">See <see cref="IsString"/>.</param>
/// <param name="parts">See <see cref="Parts"/>.</param>
/// <param name="starts">Where the parts begin as parts, which for an interpolation is its dollar sign, for an operand the parenthesis around it; null where that is where they begin.</param>
public sealed class AstConcatenation(int position, bool isString, IReadOnlyList<AstNode> parts, IReadOnlyList<int>? starts = null) : AstNode(position)
{
    /// <summary>Whether the result is a string whatever the first part is.</summary>
    public bool IsString { get; } = isString;

    /// <summary>The parts, in order.</summary>
    public IReadOnlyList<AstNode> Parts { get; } = parts;

    /// <summary>Where a part begins as a part.</summary>
    public int StartOf(int part) => starts is null ? Parts[part].Position : starts[part];
}
