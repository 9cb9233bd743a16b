using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>Takes an element out of the list at an option, wherever in the value it stands; an empty list stays.</summary>
/// <param name="Option">The option, such as <c>environment.systemPackages</c>.</param>
/// <param name="Element">A package's attribute name, or any other Nix expression, as in <see cref="AppendToList"/>.</param>
public sealed record RemoveFromList(AttributePath Option, string Element) : Edit
{
    /// <inheritdoc/>
    public override AttributePath Subject => Option;

    internal override EditPlan Plan(SyntaxTree tree)
    {
        var file = ModuleFile.Search(tree, Option);
        string name = ElementName.OfText(Element);
        var splices = new List<Splice>();
        Expression? unknown = null;
        foreach (var list in file.Definitions.Select(ListFinder.Of))
        {
            unknown ??= list.Unknown;
            foreach (var place in list.Places.Where(place => place.Elements.Any(e => e.Name == name)))
            {
                if (place.Through?.Other() is { } other)
                    return EditPlan.Refuse($"{name} is in {Option} through a variable that line {other.Line} uses too", null, place.Node.Position);
                splices.AddRange(Removal.Of(place.Node, place.Elements.Where(e => e.Name == name).Select(e => (e.Index, e.Span))));
            }
        }

        if (splices.Count > 0)
            return new EditPlan([.. splices.DistinctBy(s => s.Change.Span)], null);
        if (unknown is not null)
            return EditPlan.Refuse($"{name} is not written in {Option}, but part of its value is computed elsewhere", null, unknown.Position);
        return EditPlan.AlreadySo($"{name} is not in {Option} in this file");
    }

    internal override Edit Opposite(SyntaxTree tree) => new AppendToList(Option, Element);
}
