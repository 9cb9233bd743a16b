using System.Text;
using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>The names of a binding's path, computed ones looked up where they are a string that a let gives to a variable.</summary>
static class BindingNames
{
    /// <summary>The names in order; null for one that this file does not show.</summary>
    public static List<string?> Of(AttributePathNode path) => [.. path.Names.Select(n => n.Value ?? Computed(path, n))];

    static string? Computed(AttributePathNode path, AttributeName name) =>
        path.Children.FirstOrDefault(c => c.Index == name.Index) switch
        {
            Interpolation { Expression: IdentifierExpression variable } => StringOf(variable),
            StringExpression text when text.Interpolations.Take(2).ToList() is [{ Expression: IdentifierExpression variable } only]
                && only.Span.Length == text.Span.Length - 2 => StringOf(variable),
            _ => null,
        };

    static string? StringOf(IdentifierExpression variable) =>
        Scope.Definition(variable, variable.Name)?.Value is StringExpression { Value: { } value } ? Encoding.UTF8.GetString(value) : null;
}
