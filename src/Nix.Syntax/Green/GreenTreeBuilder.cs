using System.Runtime.CompilerServices;
using Nix.Syntax.Lexing;
using Nix.Syntax.Parsing;

namespace Nix.Syntax.Green;

/// <summary>Builds the lossless tree: what lies between two tokens becomes trivia of the second.</summary>
struct GreenTreeBuilder(ReadOnlyMemory<byte> text) : ISyntaxBuilder
{
    GreenNode[] stack = new GreenNode[256];
    int count;
    int consumed;

    public readonly int Mark => count;

    /// <summary>The tree, once the root has been built.</summary>
    public readonly GreenNode Root => stack[0];

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
            Array.Resize(ref stack, count * 2);
        stack[count++] = node;
    }
}
