using Nixos.Configurations;

namespace AskNix.Planning.Packages;

/// <summary>Nix expressions for the parts of a machine's evaluated configuration.</summary>
internal static class MachineSystem
{
    /// <summary>The evaluated system, with <c>config</c>, <c>options</c> and <c>pkgs</c>.</summary>
    /// <param name="nixpkgs">The package set of a classic configuration.</param>
    public static string Expression(SystemConfiguration configuration, NixpkgsLocation nixpkgs) => configuration switch
    {
        FlakeConfiguration flake =>
            $"(builtins.getFlake {NixText.String(FlakeUrl(flake))}).nixosConfigurations.{NixText.String(flake.Name)}",
        ClassicConfiguration classic =>
            $"(import {NixText.Path(nixpkgs.Path + "/nixos")} {{ configuration = {NixText.Path(classic.File)}; }})",
        _ => throw new ArgumentOutOfRangeException(nameof(configuration)),
    };

    /// <summary>A system with nothing configured, for what NixOS itself knows.</summary>
    public static string Empty(NixpkgsLocation nixpkgs) => $"(import {NixText.Path(nixpkgs.Path + "/nixos")} {{ configuration = {{ }}; }})";

    /// <summary>The packages of the machine: overlays and settings of its configuration included, where it has one.</summary>
    public static string Packages(SystemConfiguration? configuration, NixpkgsLocation nixpkgs) => configuration is null
        ? $"(import {NixText.Path(nixpkgs.Path)} {{ }})"
        : $"{Expression(configuration, nixpkgs)}.pkgs";

    /// <summary>An attribute path as Nix text, every part quoted.</summary>
    public static string AttributePath(string attribute) => string.Join('.', Catalogue.OptionName.Split(attribute).Select(NixText.String));

    /// <summary>The reference of a flake on this machine, in the form <c>builtins.getFlake</c> takes.</summary>
    public static string FlakeUrl(FlakeConfiguration flake)
    {
        if (!flake.InGit)
            return Flakes.FlakeTarget.PathReference(flake.Directory);
        var tree = Flakes.GitTree.RootOf(flake.Directory) ?? flake.Directory;
        var below = Path.GetRelativePath(tree, flake.Directory);
        return "git+file://" + string.Join('/', tree.Split('/').Select(Uri.EscapeDataString))
            + (below == "." ? "" : $"?dir={string.Join('/', below.Split('/').Select(Uri.EscapeDataString))}");
    }
}
