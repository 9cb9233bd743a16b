namespace Nix.Syntax.Editing;

/// <summary>Takes a file out of the imports of a module.</summary>
/// <param name="Import">What is imported, as Nix text.</param>
public sealed record RemoveImport(string Import) : Edit
{
    static readonly AttributePath Imports = new("imports");

    internal override EditPlan Plan(SyntaxTree tree) => new RemoveFromList(Imports, AddImport.Verbatim(Import)).Plan(tree);

    internal override Edit Opposite(SyntaxTree tree) => new AddImport(Import);
}
