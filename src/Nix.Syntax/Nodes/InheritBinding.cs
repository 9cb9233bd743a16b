using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary><c>inherit names;</c> or <c>inherit (source) names;</c></summary>
public sealed class InheritBinding : Binding
{
    internal InheritBinding(SyntaxTree tree, SyntaxNode? parent, GreenNode green, int fullStart, int index)
        : base(tree, parent, green, fullStart, index)
    {
    }

    /// <summary>The set the names are taken from; null where they are taken from the scope.</summary>
    public InheritSource? Source => Children.OfType<InheritSource>().FirstOrDefault();

    /// <summary>The names, in order.</summary>
    public IEnumerable<AttributeName> Names => AttributeName.In(this);
}
