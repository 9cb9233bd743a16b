using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Nixos.Configurations;

namespace AskNix.Planning.Configurations;

/// <summary>
/// The files of a configuration in which a setting may stand: the main module first, then what it imports by a relative path. For a
/// flake the main module is the first one its text names.
/// </summary>
public static partial class ModuleFiles
{
    private const int Most = 500;

    public static ImmutableArray<string> Of(SystemConfiguration configuration, ConfigurationTexts texts)
    {
        var start = configuration switch
        {
            ClassicConfiguration classic => classic.File,
            _ => Path.Combine(configuration.Directory, "flake.nix"),
        };
        var found = new List<string>();
        Follow(start, texts, found);
        // A flake's own file holds modules only as functions; the modules it names come first.
        if (configuration is FlakeConfiguration && found.Count > 1)
            found.RemoveAt(0);
        return [.. found.Where(file => !IsGenerated(file)), .. found.Where(IsGenerated)];
    }

    private static void Follow(string file, ConfigurationTexts texts, List<string> found)
    {
        if (found.Contains(file) || found.Count >= Most || texts.Read(file) is not { } text)
            return;
        found.Add(file);
        foreach (Match match in RelativePath().Matches(Encoding.UTF8.GetString(text)))
        {
            var path = Path.GetFullPath(match.Value, Path.GetDirectoryName(file)!);
            if (Directory.Exists(path))
                path = Path.Combine(path, "default.nix");
            if (path.EndsWith(".nix", StringComparison.Ordinal) && File.Exists(path))
                Follow(path, texts, found);
        }
    }

    private static bool IsGenerated(string file) => Path.GetFileName(file) == "hardware-configuration.nix";

    [GeneratedRegex(@"(?<![\w./~$}])\.{1,2}(/[A-Za-z0-9._+-]+)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RelativePath();
}
