namespace Nix.Syntax.Green;

/// <summary>Compares programs: kinds of nodes and texts of tokens, whatever the white space and comments.</summary>
static class GreenComparer
{
    /// <summary>Whether both trees are the same program.</summary>
    public static bool SameProgram(GreenNode left, GreenNode right)
    {
        var pending = new Stack<(GreenNode Left, GreenNode Right)>();
        pending.Push((left, right));
        while (pending.TryPop(out var pair))
        {
            if (ReferenceEquals(pair.Left, pair.Right))
                continue;
            if (pair.Left.Kind != pair.Right.Kind || pair.Left.Children.Length != pair.Right.Children.Length)
                return false;
            if (pair.Left is GreenToken l && pair.Right is GreenToken r && !l.Text.Span.SequenceEqual(r.Text.Span))
                return false;
            for (int i = 0; i < pair.Left.Children.Length; i++)
                pending.Push((pair.Left.Children[i], pair.Right.Children[i]));
        }

        return true;
    }
}
