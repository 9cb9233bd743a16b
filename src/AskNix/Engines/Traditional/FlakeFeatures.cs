using System.Collections.Immutable;

namespace AskNix.Engines.Traditional;

/// <summary>Flakes and the nix command are experimental features: asked for on the command line, whatever the machine's settings say.</summary>
public static class FlakeFeatures
{
    /// <summary>The two features, as the setting lists them.</summary>
    public const string Names = "nix-command flakes";

    /// <summary>The option of a command line.</summary>
    public static ImmutableArray<string> Option => ["--extra-experimental-features", Names];
}
