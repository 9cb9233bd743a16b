using System.Runtime.InteropServices;

namespace Nix.Syntax.Lexing;

/// <summary>A token without its trivia: what lies between two tokens is white space and comments.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct Token(SyntaxKind Kind, int Start, int End)
{
    public int Length => End - Start;
}
