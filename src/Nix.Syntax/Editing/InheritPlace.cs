using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary><c>inherit (pkgs) a b;</c> inside builtins.attrValues.</summary>
/// <param name="Inherit">The inherit.</param>
/// <param name="Prefix">What stands between its parentheses, without a leading <c>pkgs.</c>; empty for pkgs itself.</param>
/// <param name="IsConditional">Whether it counts only under a condition inside the value.</param>
/// <param name="Through">The variable of whose value it is part; null if there is none.</param>
sealed record InheritPlace(InheritBinding Inherit, string Prefix, bool IsConditional, VariableUse? Through)
    : ListPlace(IsConditional, Through)
{
    public override SyntaxNode Node => Inherit;

    public override IEnumerable<ListElement> Elements =>
        Inherit.Names.Where(n => n.Value is not null).Select(Element);

    ListElement Element(AttributeName name) =>
        new(Prefix + NameText.Of(name.Value!), Inherit.Tree.Lines.PositionOf(name.Span.Start), name.Span) { Index = name.Index };
}
