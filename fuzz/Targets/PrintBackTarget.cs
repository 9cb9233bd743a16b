using Nix.Syntax;
using Nix.Syntax.Nodes;

namespace AskNix.Fuzz.Targets;

/// <summary>Bytes to the lossless tree and back; nodes, tokens and positions fit together.</summary>
internal sealed class PrintBackTarget : IFuzzTarget
{
    public string Name => "print-back";

    public IEnumerable<byte[]> Seeds(string cases) => new ParseTarget().Seeds(cases);

    public void Run(byte[] input)
    {
        var tree = SyntaxTree.Parse(input);
        if (!tree.ToBytes().AsSpan().SequenceEqual(input))
            throw new FindingException("the text is not printed back as it was");
        var pending = new Stack<SyntaxNode>([tree.RootNode]);
        long tokenBytes = 0;
        while (pending.TryPop(out var node))
        {
            if (node.Span.Start < node.FullStart || node.Span.End > input.Length || node.Span.Length < 0)
                throw new FindingException("a node lies outside the text");
            foreach (var token in node.Tokens)
            {
                tokenBytes += token.LeadingTrivia.Length + token.Text.Length;
                if (!input.AsSpan(token.Span.Start, token.Span.Length).SequenceEqual(token.Text.Span))
                    throw new FindingException("a token is not where it says it is");
            }

            foreach (var child in node.Children)
            {
                if (child.FullStart < node.FullStart || child.Span.End > node.Span.End)
                    throw new FindingException("a node reaches out of its parent");
                pending.Push(child);
            }
        }

        if (tokenBytes != input.Length)
            throw new FindingException("the tokens are not the whole text");
        foreach (int offset in (int[])[0, input.Length / 2, input.Length])
        {
            var position = tree.Lines.PositionOf(offset);
            if (tree.Lines.StartOf(position.Line) + position.Column - 1 != offset)
                throw new FindingException("a position does not lead back to its offset");
        }
    }
}
