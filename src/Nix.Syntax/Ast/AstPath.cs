namespace Nix.Syntax.Ast;

/// <summary>A path literal, or the first part of a path with interpolations.</summary>
public sealed class AstPath(int position, ReadOnlyMemory<byte> written) : AstNode(position)
{
    /// <summary>As written; <see cref="PathText"/> makes it absolute.</summary>
    public ReadOnlyMemory<byte> Written { get; } = written;
}
