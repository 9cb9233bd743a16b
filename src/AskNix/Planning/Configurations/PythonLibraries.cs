using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AskNix.Planning.Configurations;

/// <summary>
/// The libraries for Python among packages that are to be installed. In a list of packages a library is found by no interpreter: what
/// is installed is an interpreter that has it (<c>python3.withPackages</c>, Nixpkgs manual, "Python").
/// </summary>
internal sealed partial class PythonLibraries
{
    private readonly ImmutableArray<(string Interpreter, ImmutableArray<string> Libraries)> groups;

    public PythonLibraries(ImmutableArray<string> packages) =>
        groups =
        [
            .. packages.Select(package => Library().Match(package)).Where(match => match.Success)
                .GroupBy(match => match.Groups["interpreter"].Value, match => match.Groups["library"].Value, StringComparer.Ordinal)
                .Select(group => (group.Key, group.Distinct(StringComparer.Ordinal).ToImmutableArray())),
        ];

    /// <summary>How the libraries are brought, for the title of a plan.</summary>
    public IEnumerable<string> Ways => groups.Select(group => $"{group.Interpreter}.withPackages");

    /// <summary>What the person should know.</summary>
    public ImmutableArray<string> Afterwards => groups.IsEmpty ? [] :
    [
        "Only one line of withPackages counts for an interpreter: libraries that are wanted together stand in one.",
    ];

    /// <summary>Whether a package is one of the libraries, or the interpreter that comes with them.</summary>
    public bool Brings(string package) => Library().IsMatch(package) || groups.Any(group => group.Interpreter == package);

    /// <summary>An interpreter with the libraries, in the place of one without.</summary>
    public IEnumerable<OptionEdit> Edits(string list, ConfigurationEditor editor)
    {
        foreach (var (interpreter, libraries) in groups)
        {
            var bare = OptionEdit.Remove(list, interpreter);
            if (editor.WouldChange(bare))
                yield return bare;
            yield return OptionEdit.Append(list, $"(pkgs.{interpreter}.withPackages (ps: [ {string.Join(' ', libraries.Select(library => $"ps.{library}"))} ]))");
        }
    }

    [GeneratedRegex(@"^(?<interpreter>python3[0-9]*)Packages\.(?<library>[A-Za-z_][A-Za-z0-9_.'-]*)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Library();
}
