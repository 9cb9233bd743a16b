using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>A place in the text that holds elements of a list: a list, or the names of an inherit in builtins.attrValues.</summary>
/// <param name="IsConditional">Whether it counts only under a condition inside the value.</param>
/// <param name="Through">The variable whose value it is, which may have other uses; null if it is written where the option is set.</param>
abstract record ListPlace(bool IsConditional, VariableUse? Through)
{
    /// <summary>Where the option is given the value.</summary>
    public required Definition Definition { get; init; }

    /// <summary>The node that holds the elements.</summary>
    public abstract SyntaxNode Node { get; }

    /// <summary>The elements, in order.</summary>
    public abstract IEnumerable<ListElement> Elements { get; }
}
