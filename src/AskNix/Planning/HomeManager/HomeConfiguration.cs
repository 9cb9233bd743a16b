using AskNix.Planning.Flakes;

namespace AskNix.Planning.HomeManager;

/// <summary>
/// Where a person's home configuration stands, by the rules of the home-manager command: <c>home.nix</c> and <c>flake.nix</c> below
/// <c>$XDG_CONFIG_HOME/home-manager</c>, in older setups <c>~/.config/nixpkgs/home.nix</c>.
/// </summary>
public sealed class HomeConfiguration(HomeFolders folders)
{
    /// <summary>The folder a new configuration is written to.</summary>
    public string Directory => Path.Combine(folders.Config, "home-manager");

    /// <summary>The module that is there; null where there is none.</summary>
    public string? File => Existing(Path.Combine(Directory, "home.nix")) ?? Existing(Path.Combine(folders.Config, "nixpkgs", "home.nix"));

    /// <summary>The flake it is an output of; null where it is a plain module.</summary>
    public FlakeTarget? Flake => Existing(Path.Combine(Directory, "flake.nix")) is null
        ? null
        : FlakeTarget.Local(Directory, GitTree.RootOf(Directory) is not null, isMachine: false);

    private static string? Existing(string file) => System.IO.File.Exists(file) ? file : null;
}
