using System.Text.RegularExpressions;

namespace AskNix.Catalogue;

/// <summary>
/// The old names in the text of nixpkgs' <c>aliases.nix</c>. Those that end in an error cannot be asked by evaluating them: what
/// the error would say, and the name it leads to, stand in the text alone.
/// </summary>
internal static partial class AliasesFile
{
    /// <summary>The names whose definition holds a text; the target is a guess the index has to check.</summary>
    public static IEnumerable<PackageAlias> Read(string source)
    {
        foreach (Match definition in Definition().Matches(source))
        {
            var name = definition.Groups["name"].Value;
            var note = Literal().Matches(definition.Groups["value"].Value)
                .Select(literal => literal.Groups["text"].Value.Replace("\\\"", "\"", StringComparison.Ordinal))
                .MaxBy(text => text.Length);
            if (note is null || !note.Contains(' ', StringComparison.Ordinal))
                continue;
            yield return new PackageAlias(name, Target(name, note), note);
        }
    }

    private static string Target(string name, string note) =>
        Leads().Matches(note).Select(lead => lead.Groups["to"].Value.TrimEnd('.')).LastOrDefault(to => to != name && to.Length > 0) ?? "";

    [GeneratedRegex("""^[ \t]*"?(?<name>[A-Za-z_][\w'+.-]*)"?[ \t]*=(?<value>(?:[^;"]|"(?:[^"\\]|\\.)*")*);""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Definition();

    [GeneratedRegex("""
        "(?<text>(?:[^"\\]|\\.)*)"
        """, RegexOptions.ExplicitCapture)]
    private static partial Regex Literal();

    [GeneratedRegex("""(?:renamed to|replaced (?:by|with)|moved to|favou?r of|now:?|use|by)\s+[`'‘"](?<to>[A-Za-z_][\w'.+-]*?)['’`"]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Leads();
}
