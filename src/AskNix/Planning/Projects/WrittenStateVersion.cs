using System.Text.RegularExpressions;
using Nixos.Configurations;

namespace AskNix.Planning.Projects;

/// <summary>The state version as the text of a configuration says it, without evaluating anything.</summary>
internal static partial class WrittenStateVersion
{
    /// <returns>Null where no file beside the configuration says it plainly.</returns>
    public static string? Find(SystemConfiguration configuration) => Directory
        .EnumerateFiles(configuration.Directory, "*.nix")
        .Order(StringComparer.Ordinal)
        .Select(file => Setting().Match(File.ReadAllText(file)))
        .Where(match => match.Success)
        .Select(match => match.Groups["version"].Value)
        .FirstOrDefault();

    [GeneratedRegex(@"^\s*(?:system\.)?stateVersion\s*=\s*(?:lib\.mkDefault\s+|lib\.mkForce\s+)?""(?<version>\d\d\.\d\d)""", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Setting();
}
