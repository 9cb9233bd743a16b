namespace Nix.Evaluation.Fetching;

/// <summary>Texts that name something elsewhere.</summary>
static class RemoteLocation
{
    static readonly string[] Schemes = ["http://", "https://", "file://", "channel:", "git+", "flake:", "ssh://", "git://"];

    /// <summary>Whether the text is a location and no path.</summary>
    public static bool Is(string text) => Array.Exists(Schemes, scheme => text.StartsWith(scheme, StringComparison.Ordinal));
}
