using System.Collections.Immutable;
using System.Text;
using Nix.Syntax;
using Nix.Syntax.Nodes;

namespace AskNix.Planning.Configurations;

/// <summary>Reads a Nix list as its elements' texts.</summary>
internal static class ListLiteral
{
    /// <returns>Null where the text is no list.</returns>
    public static ImmutableArray<string>? Elements(string text)
    {
        var tree = SyntaxTree.Parse(Encoding.UTF8.GetBytes(text));
        return tree.Diagnostics.Count == 0 && tree.Root is ListExpression list ? [.. list.Elements.Select(element => element.ToString())] : null;
    }
}
