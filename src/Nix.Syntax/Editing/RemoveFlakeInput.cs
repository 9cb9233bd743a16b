namespace Nix.Syntax.Editing;

/// <summary>Takes an input out of a flake, and its name out of the outputs function; refused while something uses it.</summary>
/// <param name="Name">The input's name.</param>
public sealed record RemoveFlakeInput(string Name) : Edit
{
    internal override EditPlan Plan(SyntaxTree tree) => FlakeInputs.Remove(tree, Name);
}
