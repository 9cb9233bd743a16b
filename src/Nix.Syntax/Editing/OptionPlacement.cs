using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>Whether an option that is not set yet can be set in a file.</summary>
static class OptionPlacement
{
    /// <summary>Why not; null if it can.</summary>
    public static EditPlan? Obstacle(ModuleFile file, AttributePath option, string line)
    {
        if (file.Body is null)
            return EditPlan.Refuse("the file is no module: its value is not an attribute set that can be seen here", line, file.Tree.Root.Position);
        if (file.Deeper.Count > 0)
            return EditPlan.Refuse($"parts of {option} are set one by one at line {file.Deeper[0].Position.Line}", null, file.Deeper[0].Position);
        if (file.Blocked.Count > 0)
            return EditPlan.Refuse($"{Shown(file.Blocked[0])} at line {file.Blocked[0].Position.Line} gives a value to a part of {option} that this file does not show", line, file.Blocked[0].Position);
        return null;
    }

    static string Shown(SyntaxNode node) => node is AttributeBinding binding ? $"`{binding.Path}`" : "an inherit";
}
