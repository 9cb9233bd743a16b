using System.Runtime.InteropServices;
using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>A token in its place.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SyntaxToken
{
    internal SyntaxToken(SyntaxNode parent, GreenToken green, int fullStart, int index)
    {
        Parent = parent;
        Green = green;
        FullStart = fullStart;
        Index = index;
    }

    /// <summary>The node it belongs to.</summary>
    public SyntaxNode Parent { get; }

    /// <summary>What it is.</summary>
    public SyntaxKind Kind => Green.Kind;

    /// <summary>Offset of its first byte, trivia included.</summary>
    public int FullStart { get; }

    /// <summary>Its bytes without trivia.</summary>
    public TextSpan Span => TextSpan.FromBounds(FullStart + Green.LeadingWidth, FullStart + Green.Width);

    /// <summary>Its bytes without trivia.</summary>
    public ReadOnlyMemory<byte> Text => Green.Text;

    /// <summary>The white space and comments between the token before and this one.</summary>
    public ReadOnlyMemory<byte> LeadingTrivia => Green.FullText[..Green.LeadingWidth];

    /// <summary>Line and column of its first byte.</summary>
    public LinePosition Position => Parent.Tree.Lines.PositionOf(Span.Start);

    internal GreenToken Green { get; }

    internal int Index { get; }

    /// <summary>The text as UTF-8.</summary>
    public override string ToString() => System.Text.Encoding.UTF8.GetString(Text.Span);
}
