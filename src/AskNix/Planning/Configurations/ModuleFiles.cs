using System.Collections.Immutable;
using Nix.Syntax.Editing;
using Nixos.Configurations;

namespace AskNix.Planning.Configurations;

/// <summary>
/// The files of a configuration in which a setting may stand: the main module first, then what it imports. For a flake the main
/// module is the first one its text names.
/// </summary>
public static class ModuleFiles
{
    public static ImmutableArray<string> Of(SystemConfiguration configuration, ConfigurationTexts texts)
    {
        var start = configuration switch
        {
            ClassicConfiguration classic => classic.File,
            _ => Path.Combine(configuration.Directory, "flake.nix"),
        };
        // No module of a system lies in the home of whoever asks, so that paths with a tilde lead nowhere.
        var found = ModuleSet.Follow(start, texts.Read, home: "/nowhere").Sources.Select(source => source.File).ToList();
        // A flake's own file holds modules only as functions; the modules it names come first.
        if (configuration is FlakeConfiguration && found.Count > 1)
            found.RemoveAt(0);
        return [.. found.Where(file => !IsGenerated(file)), .. found.Where(IsGenerated)];
    }

    private static bool IsGenerated(string file) => Path.GetFileName(file) == "hardware-configuration.nix";
}
