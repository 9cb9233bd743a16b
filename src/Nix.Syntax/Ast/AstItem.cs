using System.Runtime.InteropServices;

namespace Nix.Syntax.Ast;

/// <summary>A token, or what a node has become, on the builder's stack.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct AstItem(SyntaxKind Kind, int Start, int End, object? Value)
{
    public AstNode Node => (AstNode)Value!;
}
