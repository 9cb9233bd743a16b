namespace Nix.Syntax.Editing;

/// <summary>Adds a person's account to a machine.</summary>
/// <param name="Name">The login name.</param>
/// <param name="Description">The full name; null for none.</param>
/// <param name="Groups">Further groups, such as <c>wheel</c>.</param>
public sealed record AddUser(string Name, string? Description, params IReadOnlyList<string> Groups) : Edit
{
    AttributePath Option => new("users", "users", Name);

    /// <inheritdoc/>
    public override AttributePath Subject => Option;

    internal override EditPlan Plan(SyntaxTree tree)
    {
        var file = ModuleFile.Search(tree, Option);
        if (file.Definitions.Count + file.Deeper.Count > 0)
        {
            int line = file.Definitions.Count > 0 ? file.Definitions[0].Value.Position.Line : file.Deeper[0].Position.Line;
            return EditPlan.AlreadySo($"the user {Name} is set up at line {line}");
        }

        return new SetOption(Option, Account(new Layout(tree).Unit)).Plan(tree);
    }

    internal override Edit Opposite(SyntaxTree tree) => new RemoveOption(Option);

    string Account(string unit)
    {
        var lines = new List<string> { "isNormalUser = true;" };
        if (Description is not null)
            lines.Add($"description = {NameText.Quote(Description)};");
        if (Groups.Count > 0)
            lines.Add($"extraGroups = [ {string.Join(' ', Groups.Select(NameText.Quote))} ];");
        return $"{{\n{string.Concat(lines.Select(l => $"{unit}{l}\n"))}}}";
    }
}
