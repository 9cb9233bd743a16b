namespace Nix.Syntax.Ast;

/// <summary><c>set.path</c>, perhaps with a default.</summary>
public sealed class AstSelect(int position, AstNode set, IReadOnlyList<AstName> path, AstNode? orElse) : AstNode(position)
{
    /// <summary>What is selected from.</summary>
    public AstNode Set { get; } = set;

    /// <summary>What is selected.</summary>
    public IReadOnlyList<AstName> Path { get; } = path;

    /// <summary>The value where the path is absent; null if none is given.</summary>
    public AstNode? Default { get; } = orElse;
}
