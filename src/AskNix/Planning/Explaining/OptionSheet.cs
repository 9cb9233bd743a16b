using System.Collections.Immutable;
using AskNix.Catalogue;

namespace AskNix.Planning.Explaining;

/// <summary>An option for people: what it does, then one fact a line, what is not known left out.</summary>
internal static class OptionSheet
{
    /// <param name="nixpkgs">The folder of the package set; its files are named from there.</param>
    public static string Text(string name, ConfigurationOption option, OptionValue? value, ImmutableArray<string> setIn, string nixpkgs)
    {
        (string Name, string Value)[] facts =
        [
            ("type", option.Type),
            ("default", option.Default),
            ("example", option.Example),
            ("here", Here(value)),
            ("set in", value is null ? "" : setIn.IsEmpty ? "none of your own files" : string.Join(", ", setIn) + (value.Whole ? "" : " (the option it is a part of)")),
            ("declared in", string.Join(", ", option.Declarations.Select(file => Short(file, nixpkgs)))),
            ("mind", option.ReadOnly ? "it is read, not set" : ""),
        ];
        var width = facts.Max(fact => fact.Name.Length);
        string[] lines =
        [
            name,
            .. option.Description.Length > 0 ? ManualText.Plain(option.Description).Trim().Split('\n').Select(line => "  " + line.TrimEnd()) : [],
            "",
            .. facts.Where(fact => fact.Value.Length > 0).Select(fact => $"  {fact.Name.PadRight(width)}  {Indented(fact.Value, width + 4)}"),
        ];
        return string.Join('\n', lines.Select(line => line.TrimEnd()));
    }

    private static string Here(OptionValue? value) => value switch
    {
        null => "",
        { Value: null } => "not set",
        { Value: { } text } => text,
    };

    private static string Short(string file, string nixpkgs) =>
        file.StartsWith(nixpkgs + "/", StringComparison.Ordinal) ? file[(nixpkgs.Length + 1)..] + " of nixpkgs" : file;

    private static string Indented(string text, int depth) =>
        text.Trim().Replace("\n", "\n" + new string(' ', depth), StringComparison.Ordinal);
}
