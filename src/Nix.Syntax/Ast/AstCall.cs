namespace Nix.Syntax.Ast;

/// <summary>A function and all arguments that are applied to it at once.</summary>
public sealed class AstCall(int position, AstNode function, List<AstNode> arguments) : AstNode(position)
{
    /// <summary>The function.</summary>
    public AstNode Function { get; } = function;

    /// <summary>The arguments, in order; at least one.</summary>
    public IReadOnlyList<AstNode> Arguments => arguments;

    internal void Append(AstNode argument) => arguments.Add(argument);
}
