using Nix.Syntax.Green;
using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>
/// One change told twice: as text, and as what it means for the tree. The text is parsed afterwards and must give the tree.
/// </summary>
/// <param name="Path">Numbers of the children that lead from the root to the changed node.</param>
/// <param name="Index">The first child of that node that changes.</param>
/// <param name="Removed">How many of its children go.</param>
/// <param name="Inserted">What takes their place.</param>
/// <param name="Change">The change of the text.</param>
sealed record Splice(int[] Path, int Index, int Removed, GreenNode[] Inserted, TextChange Change)
{
    public static Splice Insert(SyntaxNode parent, int index, GreenNode[] inserted, int at, string text) =>
        new(PathOf(parent), index, 0, inserted, new TextChange(new TextSpan(at, 0), text));

    public static Splice Remove(SyntaxNode parent, int index, int count, TextSpan span, string text = "") =>
        new(PathOf(parent), index, count, [], new TextChange(span, text));

    public static Splice Replace(SyntaxNode node, GreenNode replacement, string text) =>
        new(PathOf(node.Parent!), node.Index, 1, [replacement], new TextChange(node.Span, text));

    /// <summary>The tree with all splices done. They apply from the end of the text on, so that paths stay right.</summary>
    public static GreenNode Apply(GreenNode root, IEnumerable<Splice> splices)
    {
        foreach (var splice in splices.OrderByDescending(s => s, Comparer<Splice>.Create(Compare)))
            root = splice.ApplyTo(root);
        return root;
    }

    GreenBranch ApplyTo(GreenNode root)
    {
        var chain = new GreenBranch[Path.Length + 1];
        chain[0] = (GreenBranch)root;
        for (int i = 0; i < Path.Length; i++)
            chain[i + 1] = (GreenBranch)chain[i].Children[Path[i]];
        var changed = chain[^1].Splice(Index, Removed, Inserted);
        for (int i = Path.Length - 1; i >= 0; i--)
            changed = chain[i].Splice(Path[i], 1, changed);
        return changed;
    }

    static int Compare(Splice? left, Splice? right) =>
        ((ReadOnlySpan<int>)[.. left!.Path, left.Index]).SequenceCompareTo([.. right!.Path, right.Index]);

    static int[] PathOf(SyntaxNode node)
    {
        var path = new List<int>();
        for (var at = node; at.Parent is not null; at = at.Parent)
            path.Add(at.Index);
        path.Reverse();
        return [.. path];
    }
}
