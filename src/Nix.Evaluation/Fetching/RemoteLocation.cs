namespace Nix.Evaluation.Fetching;

/// <summary>Texts that name something elsewhere.</summary>
static class RemoteLocation
{
    const string Channel = "channel:";

    static readonly string[] Schemes = ["http://", "https://", "file://", Channel, "git+", "flake:", "ssh://", "git://"];

    /// <summary>Whether the text is a location and no path.</summary>
    public static bool Is(string text) => Array.Exists(Schemes, scheme => text.StartsWith(scheme, StringComparison.Ordinal));

    /// <summary>Where the expressions of a channel are, for <c>channel:NAME</c>; other locations are as they are.</summary>
    public static string OfChannel(string url) =>
        url.StartsWith(Channel, StringComparison.Ordinal) ? $"https://channels.nixos.org/{url[Channel.Length..]}/nixexprs.tar.xz" : url;
}
