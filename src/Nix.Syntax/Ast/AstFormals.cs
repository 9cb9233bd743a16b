namespace Nix.Syntax.Ast;

/// <summary>The pattern of a function.</summary>
/// <param name="Formals">The attributes it takes, in the order of the text.</param>
/// <param name="HasEllipsis">Whether other attributes are allowed too.</param>
public sealed record AstFormals(IReadOnlyList<AstFormal> Formals, bool HasEllipsis);
