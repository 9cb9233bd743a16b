using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>A part of a tree in its place: made on demand over the shared core, with parent and offset.</summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
    {
        Tree = tree;
        Parent = parent;
        Green = green;
        FullStart = fullStart;
        Index = index;
    }

    /// <summary>The tree it is part of.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The node it is a child of; null for the root.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>What it is.</summary>
    public SyntaxKind Kind => Green.Kind;

    /// <summary>Offset of its first byte, trivia included.</summary>
    public int FullStart { get; }

    /// <summary>Its bytes without the white space and comments in front.</summary>
    public TextSpan Span => TextSpan.FromBounds(FullStart + Green.LeadingWidth, FullStart + Green.Width);

    /// <summary>Its text without the white space and comments in front.</summary>
    public ReadOnlyMemory<byte> Text => Tree.Text.Slice(Span.Start, Span.Length);

    /// <summary>Line and column of its first byte.</summary>
    public LinePosition Position => Tree.Lines.PositionOf(Span.Start);

    /// <summary>Its children that are nodes, in order.</summary>
    public IEnumerable<SyntaxNode> Children
    {
        get
        {
            int at = FullStart;
            for (int i = 0; i < Green.Children.Length; i++)
            {
                var child = Green.Children[i];
                if (child is GreenBranch)
                    yield return NodeFactory.Create(Tree, this, child, at, i);
                at += child.Width;
            }
        }
    }

    /// <summary>Its children that are tokens, in order.</summary>
    public IEnumerable<SyntaxToken> Tokens
    {
        get
        {
            int at = FullStart;
            for (int i = 0; i < Green.Children.Length; i++)
            {
                var child = Green.Children[i];
                if (child is GreenToken token)
                    yield return new SyntaxToken(this, token, at, i);
                at += child.Width;
            }
        }
    }

    internal GreenNode Green { get; }

    /// <summary>Its number among all children of the parent, tokens counted.</summary>
    internal int Index { get; }

    /// <summary>The text as UTF-8; bytes that are not become replacement characters.</summary>
    public override string ToString() => System.Text.Encoding.UTF8.GetString(Text.Span);

    private protected Expression ExpressionAt(int number)
    {
        foreach (var expression in Children.OfType<Expression>())
        {
            if (number-- == 0)
                return expression;
        }

        return MissingExpression.At(this);
    }

    private protected SyntaxToken? TokenOf(SyntaxKind kind)
    {
        foreach (var token in Tokens)
        {
            if (token.Kind == kind)
                return token;
        }

        return null;
    }
}
