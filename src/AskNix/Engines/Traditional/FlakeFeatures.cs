using System.Collections.Immutable;

namespace AskNix.Engines.Traditional;

/// <summary>Flakes and the nix command are experimental features: asked for on the command line, whatever the machine's settings say.</summary>
public static class FlakeFeatures
{
    public static ImmutableArray<string> Option => ["--extra-experimental-features", "nix-command flakes"];
}
