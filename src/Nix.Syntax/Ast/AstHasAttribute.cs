namespace Nix.Syntax.Ast;

/// <summary><c>set ? path</c></summary>
public sealed class AstHasAttribute(int position, AstNode set, IReadOnlyList<AstName> path) : AstNode(position)
{
    /// <summary>What is looked into.</summary>
    public AstNode Set { get; } = set;

    /// <summary>What is looked for.</summary>
    public IReadOnlyList<AstName> Path { get; } = path;
}
