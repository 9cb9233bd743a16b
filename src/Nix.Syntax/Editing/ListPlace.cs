using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>A place in the text that holds elements of a list: a list, or the names of an inherit in builtins.attrValues.</summary>
abstract record ListPlace(bool IsConditional)
{
    /// <summary>The node that holds the elements.</summary>
    public abstract SyntaxNode Node { get; }

    /// <summary>The elements, in order.</summary>
    public abstract IEnumerable<ListElement> Elements { get; }
}
