using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>A list in brackets.</summary>
sealed record LiteralListPlace(ListExpression List, bool IsConditional, VariableUse? Through) : ListPlace(IsConditional, Through)
{
    public override SyntaxNode Node => List;

    public override IEnumerable<ListElement> Elements =>
        List.Elements.Select(e => new ListElement(ElementName.Of(e), e.Position, e.Span) { Index = e.Index });
}
