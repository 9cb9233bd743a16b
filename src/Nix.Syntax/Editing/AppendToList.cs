using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>Adds an element to the list at an option, which is set if it is not yet.</summary>
/// <param name="Option">The option, such as <c>environment.systemPackages</c>.</param>
/// <param name="Element">A package's attribute name (<c>firefox</c>, <c>kdePackages.kate</c>), or any other Nix expression (<c>"wheel"</c>, <c>8080</c>).</param>
public sealed record AppendToList(AttributePath Option, string Element) : Edit
{
    /// <inheritdoc/>
    public override AttributePath Subject => Option;

    /// <summary>Whether a name is to be written as it is, being no package.</summary>
    internal bool IsVerbatim { get; init; }

    string LineToAdd => $"{Option} = {ElementText.NewList(Element)};";

    internal override EditPlan Plan(SyntaxTree tree)
    {
        if (!ElementName.IsPackagePath(Element, out _) && Fragment.Expression(Element.Trim()) is null)
            return EditPlan.Refuse($"`{Element}` is not a Nix expression");
        var file = ModuleFile.Search(tree, Option);
        if (file.Definitions.Count == 0)
            return Insert(file);
        string name = ElementName.OfText(Element);
        var lists = file.Definitions.Select(ListFinder.Of).ToList();
        var places = lists.SelectMany(l => l.Places).ToList();
        if (places.Count == 0)
            return NotAList(file, lists);
        var chosen = Choose(places);
        foreach (var place in places.Where(p => !IsConditional(p) || chosen is null || IsConditional(chosen)))
        {
            if (place.Elements.FirstOrDefault(e => e.Name == name) is { } there)
                return EditPlan.AlreadySo($"{name} is in {Option} at line {there.Position.Line}{(IsConditional(place) ? ", under a condition" : "")}");
        }

        if (chosen is null)
            return Ambiguous(places);
        return chosen.Through?.Other() is { } other ? AddBeside(chosen.Definition, other) : AddTo(chosen);
    }

    internal override Edit Opposite(SyntaxTree tree) => new RemoveFromList(Option, Element);

    /// <summary>
    /// The rightmost list that counts wherever the option's value does, one written in place before one in a variable; in
    /// default of one the only conditional one. Of several definitions one without a condition, or the only one.
    /// </summary>
    ListPlace? Choose(List<ListPlace> places)
    {
        var fitting = places.Where(Fits).ToList();
        var certain = fitting.Where(p => !p.IsConditional).ToList();
        var unconditional = certain.Where(p => !p.Definition.IsConditional).ToList();
        if (unconditional.Count == 0 && certain.DistinctBy(p => p.Definition).Count() == 1)
            unconditional = certain;
        return unconditional.FindLast(p => p.Through is null) ?? unconditional.LastOrDefault() ?? (fitting.Count == 1 ? fitting[0] : null);
    }

    static bool IsConditional(ListPlace place) => place.IsConditional || place.Definition.IsConditional;

    bool Fits(ListPlace place) =>
        place is not InheritPlace inherit
        || (ElementName.IsPackagePath(Element, out string[] names)
            && string.Join('.', names.SkipLast(1).Select(NameText.Of).Append("")) == inherit.Prefix);

    EditPlan AddTo(ListPlace place)
    {
        if (place is InheritPlace inherit)
            return EditPlan.Of(InheritInsertion.Append(inherit, ElementName.OfText(Element)[inherit.Prefix.Length..]));
        var list = ((LiteralListPlace)place).List;
        var element = IsVerbatim ? new ElementText(Element.Trim(), null) : ElementText.InList(MissingExpression.At(list), Element);
        return element.Text is null
            ? NoPackages(list.Position)
            : EditPlan.Of(ListInsertion.Append(list, element.Text)).And(element.Formal);
    }

    /// <summary>Adds a list of its own behind a variable whose value has other uses.</summary>
    EditPlan AddBeside(Definition definition, LinePosition other)
    {
        var value = definition.Value;
        if (value is not (IdentifierExpression or BinaryExpression { Operator.Kind: SyntaxKind.Concat }))
            return EditPlan.Refuse($"the list of {Option} is the value of a variable that line {other.Line} uses too", null, value.Position);
        var element = IsVerbatim ? new ElementText(Element.Trim(), null) : ElementText.InList(MissingExpression.At(value), Element);
        if (element.Text is null)
            return NoPackages(value.Position);
        string added = $" ++ [ {element.Text} ]", whole = value + added;
        return EditPlan.Of(Splice.Replace(value, Fragment.Expression(whole)!.Green, whole) with { Change = new TextChange(new TextSpan(value.Span.End, 0), added) })
            .And(element.Formal);
    }

    EditPlan Insert(ModuleFile file)
    {
        if (OptionPlacement.Obstacle(file, Option, LineToAdd) is { } obstacle)
            return obstacle;
        var value = ElementText.NewList(MissingExpression.At(BindingInsertion.SetFor(file.Body!, Option)), Element);
        if (value.Text is null)
            return NoPackages(file.Body!.Position);
        return BindingInsertion.Add(file.Body!, Option, value.Text) is { } splice
            ? EditPlan.Of(splice).And(value.Formal)
            : EditPlan.Refuse($"`{Element}` is not a Nix expression");
    }

    EditPlan NotAList(ModuleFile file, List<ListFinder> lists)
    {
        var at = lists.Select(l => (SyntaxNode?)l.Unknown).FirstOrDefault(u => u is not null) ?? file.Definitions[0].Value;
        return EditPlan.Refuse($"{Option} is computed by an expression that holds no list to add to", LineToAdd, at.Position);
    }

    EditPlan Ambiguous(List<ListPlace> places) =>
        EditPlan.Refuse(
            $"{Option} is set only under conditions, at lines {string.Join(", ", places.Select(p => p.Node.Position.Line).Distinct())}",
            LineToAdd, places[0].Node.Position);

    EditPlan NoPackages(LinePosition position) =>
        EditPlan.Refuse("`pkgs` is not in scope there; the file has to be a function that takes it", $"{{ pkgs, ... }}: {{ {LineToAdd} }}", position);
}
