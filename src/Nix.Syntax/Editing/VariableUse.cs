using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>A variable that leads to a value.</summary>
/// <param name="Identifier">Where it is used.</param>
/// <param name="Binding">What gives it the value.</param>
/// <param name="Before">The variable that led to this one; null if none did.</param>
sealed record VariableUse(IdentifierExpression Identifier, AttributeBinding Binding, VariableUse? Before)
{
    /// <summary>Where else the variable, or one before it, is used: a change of its value would change more than was asked. Null if nowhere.</summary>
    public LinePosition? Other()
    {
        for (var use = this; use is not null; use = use.Before)
        {
            if (use.FindOther() is { } other)
                return other;
        }

        return null;
    }

    LinePosition? FindOther()
    {
        var pending = new Stack<SyntaxNode>([Binding.Parent!]);
        while (pending.TryPop(out var node))
        {
            bool names = node switch
            {
                IdentifierExpression identifier => identifier.Name == Identifier.Name && identifier.FullStart != Identifier.FullStart,
                InheritBinding { Source: null } inherit => inherit.Names.Any(name => name.Value == Identifier.Name),
                _ => false,
            };
            if (names && Scope.Definition(node, Identifier.Name)?.FullStart == Binding.FullStart)
                return node.Position;
            foreach (var child in node.Children)
                pending.Push(child);
        }

        return null;
    }
}
