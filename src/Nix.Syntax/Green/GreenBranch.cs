namespace Nix.Syntax.Green;

/// <summary>A node with its tokens and nodes in the order of the text.</summary>
sealed class GreenBranch : GreenNode
{
    readonly GreenNode[] children;

    GreenBranch(SyntaxKind kind, int width, int leading, GreenNode[] children)
        : base(kind, width)
    {
        LeadingWidth = leading;
        this.children = children;
    }

    // Kept per node: asking the first child would walk down as deep as the text nests.
    public override int LeadingWidth { get; }

    public override ReadOnlySpan<GreenNode> Children => children;

    /// <summary>A node of these parts; the array belongs to the node from then on.</summary>
    public static GreenBranch Create(SyntaxKind kind, GreenNode[] children)
    {
        int width = 0, leading = 0;
        bool seen = false;
        foreach (var child in children)
        {
            if (!seen && child.Width > 0)
            {
                seen = true;
                leading = child.LeadingWidth;
            }

            width += child.Width;
        }

        return new GreenBranch(kind, width, leading, children);
    }

    /// <summary>The same node with <paramref name="removed"/> children from <paramref name="index"/> on replaced.</summary>
    public GreenBranch Splice(int index, int removed, params ReadOnlySpan<GreenNode> inserted)
    {
        var spliced = new GreenNode[children.Length - removed + inserted.Length];
        children.AsSpan(0, index).CopyTo(spliced);
        inserted.CopyTo(spliced.AsSpan(index));
        children.AsSpan(index + removed).CopyTo(spliced.AsSpan(index + inserted.Length));
        return Create(Kind, spliced);
    }
}
