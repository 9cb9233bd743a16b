using System.Collections.Immutable;
using System.Reflection;

namespace AskNix.Demo;

/// <summary>The expressions of the embedded machine, which are part of the program.</summary>
internal static class DemoFiles
{
    private const string Root = "demo/";

    /// <summary>The files below a folder of <c>demo/</c>.</summary>
    /// <param name="folder">Such as <c>nixpkgs/</c>, with the slash.</param>
    /// <returns>Path relative to the folder, and the bytes.</returns>
    public static ImmutableSortedDictionary<string, byte[]> Below(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = Root + folder;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(name => name[prefix.Length..], name => Read(assembly, name), StringComparer.Ordinal);
    }

    /// <summary>The package set: the first revision, or the second, whose files replace those of the first.</summary>
    public static ImmutableSortedDictionary<string, byte[]> Nixpkgs(bool second) =>
        second ? Below("nixpkgs/").SetItems(Below("next/")) : Below("nixpkgs/");

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
