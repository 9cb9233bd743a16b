using System.Collections.Immutable;
using AskNix.Engines.Traditional;
using Nixos.Configurations;
using Nixos.Machines;

namespace AskNix.Benchmarking;

/// <summary>What is measured, for a machine: each operation with the command of the Nix tools that comes nearest to it.</summary>
public sealed class BenchmarkedOperations(Machine machine, MachineTools tools, SystemConfiguration? configuration)
{
    /// <param name="nixpkgs">The folder of the machine's package set; null where it has none.</param>
    public ImmutableArray<BenchmarkedOperation> For(BenchmarkRequest request, string? nixpkgs) =>
    [
        new("list generations", "list generations", DryRun: false, ListGenerations()),
        new(
            "search",
            $"search {request.Query}",
            DryRun: false,
            nixpkgs is null ? default : ["nix-env", "-f", nixpkgs, "-qaP", "--json", "--meta"],
            "lists every package; the search itself is not in it"),
        new(
            "rollback dry run",
            "roll back",
            DryRun: true,
            ["nix-env", "-p", machine.SystemProfile, "--rollback", "--dry-run"],
            "says which generation; neither packages nor services"),
        new(
            "install dry run",
            $"install {request.Package}",
            DryRun: true,
            DryBuild(),
            "evaluates the configuration as it stands; ask-nix does so before and after the edit"),
    ];

    private ImmutableArray<string> ListGenerations() => machine.IsThisOne && tools.Has("nixos-rebuild")
        ? ["nixos-rebuild", "list-generations", "--json"]
        : ["nix-env", "-p", machine.SystemProfile, "--list-generations"];

    // What "nixos-rebuild dry-build" runs.
    private ImmutableArray<string> DryBuild() => configuration switch
    {
        FlakeConfiguration flake =>
            ["nix", .. FlakeFeatures.Option, "build", $"{flake.Reference}.config.system.build.toplevel", "--no-write-lock-file", "--dry-run"],
        ClassicConfiguration classic =>
            ["nix-build", "<nixpkgs/nixos>", "-A", "config.system.build.toplevel", "-I", $"nixos-config={classic.File}", "--dry-run"],
        _ => default,
    };
}
