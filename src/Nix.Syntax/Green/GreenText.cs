namespace Nix.Syntax.Green;

/// <summary>The text of a tree, token by token, without recursion.</summary>
static class GreenText
{
    /// <summary>Every byte the tree was built from.</summary>
    public static byte[] Of(GreenNode root)
    {
        byte[] bytes = new byte[root.Width];
        int at = 0;
        foreach (var token in Tokens(root))
        {
            token.FullText.Span.CopyTo(bytes.AsSpan(at));
            at += token.Width;
        }

        return bytes;
    }

    /// <summary>The tokens in the order of the text.</summary>
    public static IEnumerable<GreenToken> Tokens(GreenNode root)
    {
        var pending = new Stack<GreenNode>();
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            if (node is GreenToken token)
            {
                yield return token;
                continue;
            }

            for (int i = node.Children.Length - 1; i >= 0; i--)
                pending.Push(node.Children[i]);
        }
    }
}
