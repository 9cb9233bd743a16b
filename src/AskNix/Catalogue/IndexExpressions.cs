namespace AskNix.Catalogue;

/// <summary>The expressions that list packages and options, as they are shipped inside the program.</summary>
public static class IndexExpressions
{
    /// <summary>A function of <c>{ nixpkgs, system, overlays, shard, shards, most }</c>; <c>nixpkgs</c> is a path.</summary>
    public static string ListPackages() => Text("list-packages.nix");

    /// <summary>A function of <c>{ system, lib }</c>; <c>system</c> is an evaluated system.</summary>
    public static string ListOptions() => Text("list-options.nix");

    internal static string Text(string name)
    {
        using var stream = typeof(IndexExpressions).Assembly.GetManifestResourceStream($"catalogue/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
