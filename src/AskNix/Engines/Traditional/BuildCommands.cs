using System.Collections.Immutable;
using AskNix.Plans.Steps;
using Nixos.Configurations;

namespace AskNix.Engines.Traditional;

/// <summary>The commands that build a system the traditional way: nixos-rebuild where the machine has it, else what it would run.</summary>
public static class BuildCommands
{
    private static readonly ImmutableArray<string> s_events = ["--log-format", "internal-json", "-v"];

    /// <param name="configuration">What to build.</param>
    /// <param name="hasNixosRebuild">Whether the machine has nixos-rebuild.</param>
    public static ImmutableArray<string> For(SystemConfiguration configuration, bool hasNixosRebuild) => (configuration, hasNixosRebuild) switch
    {
        // nixos-rebuild leaves its ./result where it runs, which is the folder of the operation.
        (FlakeConfiguration flake, true) => ["nixos-rebuild", "build", "--flake", FlakeOf(flake), .. s_events],
        (ClassicConfiguration classic, true) => ["nixos-rebuild", "build", "-I", $"nixos-config={classic.File}", .. s_events],
        (FlakeConfiguration flake, false) =>
        [
            "nix", .. FlakeFeatures.Option, "build", $"{flake.Reference}.config.system.build.toplevel",
            "--no-write-lock-file", "--out-link", BuildSystem.Root, .. s_events,
        ],
        (ClassicConfiguration classic, false) =>
        [
            "nix-build", "<nixpkgs/nixos>", "-A", "config.system.build.toplevel", "-I", $"nixos-config={classic.File}",
            "--out-link", BuildSystem.Root, .. s_events,
        ],
        _ => throw new InvalidOperationException($"No way to build {configuration}."),
    };

    private static string FlakeOf(FlakeConfiguration flake) => $"{(flake.InGit ? "" : "path:")}{flake.Directory}#{flake.Name}";
}
