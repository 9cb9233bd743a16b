namespace AskNix.Understanding.Entities;

/// <summary>Whether a feature opens the ports it listens on: then "with its port opened" asks for no more than the feature.</summary>
static class OwnPorts
{
    static readonly string[] Openers = [".openFirewall", ".openDefaultPorts", ".openPorts", ".remotePlay.openFirewall"];

    public static bool AreOpenedBy(IEnumerable<string> options) =>
        options.Any(option => Array.Exists(Openers, ending => option.EndsWith(ending, StringComparison.Ordinal)));
}
