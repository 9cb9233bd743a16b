using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>Takes the binding of an option out of the file, so that its default holds again.</summary>
/// <param name="Option">The option.</param>
public sealed record RemoveOption(AttributePath Option) : Edit
{
    /// <inheritdoc/>
    public override AttributePath Subject => Option;

    internal override EditPlan Plan(SyntaxTree tree)
    {
        var file = ModuleFile.Search(tree, Option);
        var bindings = file.Definitions.Select(d => d.Binding).DistinctBy(b => b.FullStart).ToList();
        if (bindings.Count > 1)
        {
            return EditPlan.Refuse($"{Option} is set at several places: lines {string.Join(", ", bindings.Select(b => b.Position.Line))}",
                null, bindings[1].Position);
        }

        if (bindings.Count == 1)
            return EditPlan.Of(Remove(bindings).First());
        if (file.Deeper.Count > 0)
            return EditPlan.Refuse($"{Option} is set part by part, first at line {file.Deeper[0].Position.Line}", null, file.Deeper[0].Position);
        if (file.Blocked.Count > 0)
            return EditPlan.Refuse($"line {file.Blocked[0].Position.Line} may give a value to {Option} in a way this file does not show", null, file.Blocked[0].Position);
        return EditPlan.AlreadySo($"{Option} is not set in this file");
    }

    internal override Edit? Opposite(SyntaxTree tree) =>
        ModuleFile.Search(tree, Option).Definitions is [var only] ? new SetOption(Option, only.Binding.Value.ToString()) : null;

    internal static IEnumerable<Splice> Remove(IEnumerable<Binding> bindings) =>
        bindings.GroupBy(binding => binding.Parent!.Span).SelectMany(set => Removal.Of(set.First().Parent!, set.Select(binding => (binding.Index, binding.Span))));
}
