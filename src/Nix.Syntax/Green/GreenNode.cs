namespace Nix.Syntax.Green;

/// <summary>
/// A part of a text without its place in it: immutable, without parent or offset, so that parts can be shared between a
/// tree and an edited one. Width counts every byte, trivia included.
/// </summary>
abstract class GreenNode(SyntaxKind kind, int width)
{
    public SyntaxKind Kind { get; } = kind;

    /// <summary>Number of bytes, trivia included.</summary>
    public int Width { get; } = width;

    /// <summary>Number of bytes of white space and comments in front.</summary>
    public abstract int LeadingWidth { get; }

    public abstract ReadOnlySpan<GreenNode> Children { get; }
}
