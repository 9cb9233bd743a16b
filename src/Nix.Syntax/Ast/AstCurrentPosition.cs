namespace Nix.Syntax.Ast;

/// <summary><c>__curPos</c>, the place at which it is written.</summary>
public sealed class AstCurrentPosition(int position) : AstNode(position);
