using System.Collections.Immutable;
using Nixos.Configurations;

namespace AskNix.Planning.Explaining;

/// <summary>Tells the person's own files from those of NixOS. A flake is evaluated in a copy in the store, whose files are named as the originals.</summary>
internal static class OwnFiles
{
    public static ImmutableArray<string> Of(IEnumerable<string> files, SystemConfiguration? configuration, string nixpkgs) =>
        configuration is null ? [] : [.. files.Select(file => Own(file, configuration, nixpkgs)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? Own(string file, SystemConfiguration configuration, string nixpkgs)
    {
        if (file.StartsWith(nixpkgs + "/", StringComparison.Ordinal))
            return null;
        if (file.StartsWith(configuration.Directory + "/", StringComparison.Ordinal))
            return file;
        if (configuration is not FlakeConfiguration)
            return Path.IsPathRooted(file) && File.Exists(file) ? file : null;
        // The copy is named HASH-source; what follows is the name within the flake.
        var name = file.IndexOf("-source/", StringComparison.Ordinal) is var at and >= 0 ? file[(at + "-source/".Length)..] : null;
        var original = name is null ? null : Path.Combine(Flakes.GitTree.RootOf(configuration.Directory) ?? configuration.Directory, name);
        return original is not null && File.Exists(original) ? original : null;
    }
}
