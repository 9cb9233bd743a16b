using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>Adds a file to the imports of a module.</summary>
/// <param name="Import">What is imported as Nix text: <c>./gaming.nix</c>, <c>&lt;home-manager/nixos></c>.</param>
public sealed record AddImport(string Import) : Edit
{
    static readonly AttributePath Imports = new("imports");

    internal override EditPlan Plan(SyntaxTree tree)
    {
        if (Fragment.Expression(Import.Trim()) is null)
            return EditPlan.Refuse($"`{Import}` is not a path or another Nix expression");
        var file = ModuleFile.Search(tree, Imports);
        if (file.Definitions.Count > 0)
            return new AppendToList(Imports, Verbatim(Import)) { IsVerbatim = true }.Plan(tree);
        if (file.Outermost is not { } set)
            return EditPlan.Refuse("the file is no module: its value is not an attribute set that can be seen here", $"imports = [ {Import.Trim()} ];", tree.Root.Position);
        return BindingInsertion.AddFirst(set, $"imports = [ {Verbatim(Import)} ];") is { } splice
            ? EditPlan.Of(splice)
            : EditPlan.Refuse($"`{Import}` cannot be imported");
    }

    internal override Edit? Opposite(SyntaxTree tree) =>
        ModuleFile.Search(tree, Imports).Definitions.Count > 0 ? new RemoveImport(Import) : new RemoveOption(Imports);

    /// <summary>The import as an element of a list.</summary>
    internal static string Verbatim(string import) =>
        Fragment.Expression(import.Trim()) is ApplyExpression or LambdaExpression or BinaryExpression ? $"({import.Trim()})" : import.Trim();
}
