using System.Buffers;
using System.Runtime.CompilerServices;
using Nix.Syntax.Lexing;
using Nix.Syntax.Parsing;

namespace Nix.Syntax.Green;

/// <summary>Builds the lossless tree: what lies between two tokens becomes trivia of the second.</summary>
struct GreenTreeBuilder(ReadOnlyMemory<byte> text) : ISyntaxBuilder
{
    GreenNode[] stack = ArrayPool<GreenNode>.Shared.Rent(256);
    int count;
    int consumed;

    public readonly int Mark => count;

    /// <summary>The tree, once the root has been built. Nothing can be built afterwards.</summary>
    public GreenNode Finish()
    {
        var root = stack[0];
        GiveBack();
        stack = [];
        return root;
    }

    public void Token(in Token token)
    {
        Push(new GreenToken(token.Kind, text[consumed..token.End], token.Start - consumed));
        consumed = token.End;
    }

    public void Node(SyntaxKind kind, int mark)
    {
        var children = stack.AsSpan(mark, count - mark);
        var node = GreenBranch.Create(kind, children.ToArray());
        children.Clear();
        count = mark;
        Push(node);
    }

    public readonly void Fail()
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Push(GreenNode node)
    {
        if (count == stack.Length)
            Grow();
        stack[count++] = node;
    }

    void Grow()
    {
        var larger = ArrayPool<GreenNode>.Shared.Rent(count * 2);
        stack.AsSpan(0, count).CopyTo(larger);
        GiveBack();
        stack = larger;
    }

    // Cleared, because what a rented array still refers to is kept alive.
    readonly void GiveBack()
    {
        stack.AsSpan(0, count).Clear();
        ArrayPool<GreenNode>.Shared.Return(stack);
    }
}
