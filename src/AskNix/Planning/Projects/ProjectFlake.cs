using System.Collections.Immutable;
using AskNix.Planning.Packages;

namespace AskNix.Planning.Projects;

/// <summary>Writes a flake for a project out of what its description says.</summary>
/// <param name="Kinds">The kinds of project that were found in the description; empty for a plain shell.</param>
/// <param name="Packages">The packages of its shell, in the order of the kinds.</param>
/// <param name="Text">The text of <c>flake.nix</c>.</param>
internal sealed record ProjectFlake(ImmutableArray<string> Kinds, ImmutableArray<string> Packages, string Text)
{
    private const string PackagesMark = "            # @packages@\n";
    private const string VariablesMark = "          # @variables@\n";

    /// <param name="nixpkgs">The flake reference of the package set it takes.</param>
    public static ProjectFlake Of(string description, string nixpkgs)
    {
        var words = DescriptionWords.Of(description);
        var found = ProjectData.Kinds().Where(kind => kind.Words.Any(words.Contains)).ToArray();
        // "A shell with rust" is about rust: a shell is what every kind gets.
        var kinds = found.Length > 1 ? [.. found.Where(kind => kind.Name != "shell scripts")] : found;
        ImmutableArray<string> packages = [.. kinds.SelectMany(kind => kind.Packages).Distinct(StringComparer.Ordinal)];
        var variables = kinds.SelectMany(kind => kind.Variables ?? ImmutableSortedDictionary<string, string>.Empty).DistinctBy(variable => variable.Key);
        var text = ProjectData.Flake()
            .Replace("\"@description@\"", NixText.String(OneLine(description)), StringComparison.Ordinal)
            .Replace("\"@nixpkgs@\"", NixText.String(nixpkgs), StringComparison.Ordinal)
            .Replace(PackagesMark, packages.IsEmpty
                ? "            # pkgs.git\n"
                : string.Concat(packages.Select(package => $"            pkgs.{package}\n")), StringComparison.Ordinal)
            .Replace(VariablesMark, string.Concat(variables.Select(variable => $"          {variable.Key} = \"{variable.Value}\";\n")), StringComparison.Ordinal);
        return new ProjectFlake([.. kinds.Select(kind => kind.Name)], packages, text);
    }

    private static string OneLine(string description)
    {
        var text = string.Join(' ', description.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? "A project" : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
