namespace Nix.Syntax.Editing;

/// <summary>Adds an input to a flake, or gives it another address.</summary>
/// <param name="Name">The input's name.</param>
/// <param name="Url">Its address, such as <c>github:nix-community/home-manager</c>.</param>
public sealed record SetFlakeInput(string Name, string Url) : Edit
{
    internal override EditPlan Plan(SyntaxTree tree) => FlakeInputs.Set(tree, Name, Url);

    internal override Edit? Opposite(SyntaxTree tree) =>
        FlakeInputs.UrlOf(tree, Name) is { } old ? new SetFlakeInput(Name, old) : new RemoveFlakeInput(Name);
}
