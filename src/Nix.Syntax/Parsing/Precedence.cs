namespace Nix.Syntax.Parsing;

/// <summary>How tightly operators bind, in Nix's order; 0 for what is no binary operator.</summary>
static class Precedence
{
    public const byte HasAttribute = 11;

    /// <summary>The operand of <c>!</c> takes up what binds more tightly than 7.</summary>
    public const byte NotOperand = 8;

    /// <summary>The operand of a leading minus takes up no operator.</summary>
    public const byte NegateOperand = 13;

    public static byte Of(SyntaxKind kind) => kind switch
    {
        SyntaxKind.Implication => 1,
        SyntaxKind.LogicalOr => 2,
        SyntaxKind.LogicalAnd => 3,
        SyntaxKind.Equal or SyntaxKind.NotEqual => 4,
        SyntaxKind.Less or SyntaxKind.LessOrEqual or SyntaxKind.Greater or SyntaxKind.GreaterOrEqual => 5,
        SyntaxKind.Update => 6,
        SyntaxKind.Plus or SyntaxKind.Minus => 8,
        SyntaxKind.Times or SyntaxKind.Divide => 9,
        SyntaxKind.Concat => 10,
        SyntaxKind.Question => HasAttribute,
        _ => 0,
    };

    /// <summary>Whether the right operand may hold the same operator again.</summary>
    public static bool IsRightAssociative(SyntaxKind kind) => kind is SyntaxKind.Implication or SyntaxKind.Update or SyntaxKind.Concat;

    /// <summary>Whether <c>a op b op c</c> is an error.</summary>
    public static bool IsNonAssociative(byte precedence) => precedence is 4 or 5;
}
