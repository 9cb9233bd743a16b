using System.Collections.Immutable;

namespace Nix.Syntax.Editing;

/// <summary>Reads what a file says of an option without evaluating it.</summary>
public static class Reader
{
    static readonly AttributePath ImportsOption = new("imports");

    /// <summary>
    /// The elements written in the lists at the option, left to right, conditional ones included. Elements that are computed
    /// elsewhere are not among them; <see cref="IsComplete"/> tells whether there are any.
    /// </summary>
    public static ImmutableArray<ListElement> ListElements(SyntaxTree tree, AttributePath option) =>
        [.. ModuleFile.Search(tree, option).Definitions.SelectMany(d => ListFinder.Of(d).Places).SelectMany(p => p.Elements)];

    /// <summary>Whether the file shows every element it gives to the option.</summary>
    public static bool IsComplete(SyntaxTree tree, AttributePath option)
    {
        var file = ModuleFile.Search(tree, option);
        return file.Blocked.Count == 0 && file.Definitions.All(d => ListFinder.Of(d).Unknown is null);
    }

    /// <summary>The values given to the option in this file, in the order of the text; none if it is not set.</summary>
    public static ImmutableArray<OptionValue> Values(SyntaxTree tree, AttributePath option) =>
    [
        .. ModuleFile.Search(tree, option).Definitions.OrderBy(d => d.Value.FullStart)
            .Select(d => new OptionValue(d.Value.ToString(), d.Value.Position, d.Value.Span, d.IsConditional)),
    ];

    /// <summary>The value given to the option, if exactly one is; else null.</summary>
    public static OptionValue? Value(SyntaxTree tree, AttributePath option) => Values(tree, option) is [var only] ? only : null;

    /// <summary>What the module imports, as written.</summary>
    public static ImmutableArray<ListElement> Imports(SyntaxTree tree) => ListElements(tree, ImportsOption);
}
