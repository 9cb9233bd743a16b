using System.Collections.Frozen;
using Nix.Evaluation.Builtins.Versions;

namespace AskNix.Planning.Store;

/// <summary>The package a store path belongs to, told from its name alone.</summary>
/// <param name="Name">Without version.</param>
/// <param name="Version">Empty where the name has none, as for configuration files and scripts.</param>
/// <param name="Output">Which output, such as <c>man</c>; empty for the first.</param>
public sealed record PackageName(string Name, string Version, string Output)
{
    private const int HashLength = 32;

    // A name ends the same for an output and for a version such as 1.0-unstable; only the outputs nixpkgs really has are taken for one.
    private static readonly FrozenSet<string> s_outputs = FrozenSet.Create(
        StringComparer.Ordinal,
        "bin", "dev", "lib", "man", "doc", "info", "debug", "devdoc", "devman", "static", "dist", "data", "server", "getent", "locale", "terminfo", "modules", "tools", "headers", "py", "tk", "out");

    public bool HasVersion => Version.Length > 0;

    /// <summary>Reads the last component of a store path.</summary>
    /// <param name="storePath">The whole path; a text that is none is taken for a name as it is.</param>
    public static PackageName Of(string storePath)
    {
        var text = Path.GetFileName(storePath);
        if (text.Length > HashLength + 1 && text[HashLength] == '-')
            text = text[(HashLength + 1)..];
        var parted = DrvName.Parse(text);
        var dash = parted.Version.LastIndexOf('-');
        return dash > 0 && s_outputs.Contains(parted.Version[(dash + 1)..])
            ? new PackageName(parted.Name, parted.Version[..dash], parted.Version[(dash + 1)..])
            : new PackageName(parted.Name, parted.Version, "");
    }

    public override string ToString() => HasVersion ? $"{Name} {Version}" : Name;
}
