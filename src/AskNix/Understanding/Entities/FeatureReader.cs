using System.Collections.Immutable;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities;

/// <summary>Reads a feature out of a phrase: "the bluetooth support on my laptop" gives <c>bluetooth</c>.</summary>
sealed class FeatureReader(IFeatureNames features)
{
    const string OpenPort = "firewall-port";

    static readonly Pattern Port = Pattern.Parse("@det? tcp|udp|firewall|network|the* port|ports number? #port /? tcp|udp|port? ...");
    static readonly Pattern PortBehind = Pattern.Parse("... port|ports number? #port /? tcp|udp? ...");
    static readonly Pattern PortOpen = Pattern.Parse("... #port open|opened|reachable|exposed|forwarded|unblocked|closed|blocked ...");
    static readonly Pattern PortOfProtocol = Pattern.Parse("... #port / tcp|udp ...");
    static readonly Pattern PortBehindProtocol = Pattern.Parse("... tcp|udp #port ...");
    static readonly Pattern PortThrough = Pattern.Parse("... firewall|through ... on|for|at #port ...");
    static readonly Pattern PortInWall = Pattern.Parse("... #port again|now|tcp|udp* in|on|at|from|through @det? firewall|wall ...");
    static readonly WordSet Frame = WordTable.Set(
        "the a an my our your support for on in service daemon server desktop environment wm module feature features thing stuff integration this that some machine computer system laptop pc nixos box at boot startup automatically and it working work again please to now here properly login default session instead rather functionality little small monitoring automatic usb wireless flatbed laser inkjet external internal office home old new hp epson canon brother lexmark samsung logitech dell lenovo experimental built-in builtin native bundled permanently locally completely entirely totally forever temporarily immediately altogether annoying stupid damn bloody connections connection traffic");

    public string? Resolve(string words) => features.Resolve(words);

    /// <summary>The option that turns on the module of this name.</summary>
    public string? SwitchOf(string name) => features.SwitchOf(name);

    /// <summary>Whether this names a service of NixOS, be it a feature or not.</summary>
    public bool IsService(string name) => features.IsService(name);

    public ImmutableSortedDictionary<string, string> OptionsOf(string feature) => features.OptionsOf(feature);

    /// <summary>The port a phrase names, 1 to 65535.</summary>
    public static int? PortIn(IReadOnlyList<Token> phrase) =>
        (Port.Match(phrase) ?? PortBehind.Match(phrase) ?? PortOfProtocol.Match(phrase) ?? PortBehindProtocol.Match(phrase))?.Number("port") is >= 1 and <= 65535 and var port ? port
        // "It needs 25565 open": small numbers count things.
        : (PortOpen.Match(phrase) ?? PortThrough.Match(phrase) ?? PortInWall.Match(phrase))?.Number("port") is >= 20 and <= 65535 and var open ? open : null;

    public (string Feature, ImmutableSortedDictionary<string, string> Options, int? Port)? Read(IReadOnlyList<Token> phrase)
    {
        if (PortIn(phrase) is { } port)
        {
            var list = phrase.Any(token => token.Word is "udp") ? "networking.firewall.allowedUDPPorts" : "networking.firewall.allowedTCPPorts";
            return (OpenPort, ImmutableSortedDictionary<string, string>.Empty.Add(list, $"[ {port} ]"), port);
        }

        return Name(phrase) is { } feature && feature is not OpenPort ? (feature, features.OptionsOf(feature), null) : null;
    }

    /// <summary>The service of NixOS that is named and that no feature knows more of: its own switch.</summary>
    public (string Feature, ImmutableSortedDictionary<string, string> Options, int? Port)? Service(IReadOnlyList<Token> phrase)
    {
        var name = string.Join('-', phrase.SkipWhile(token => Frame.Contains(token.Word)).Reverse().SkipWhile(token => Frame.Contains(token.Word)).Reverse().Select(token => token.Word));
        return features.IsService(name) && features.SwitchOf(name) is { } turnsOn ? (name, ImmutableSortedDictionary<string, string>.Empty.Add(turnsOn, "true"), null) : null;
    }

    // "Docker without sudo": how it is used, where the whole is not what it is called ("sudo without password").
    string? Name(IReadOnlyList<Token> phrase) => Whole(phrase)
        ?? (phrase is [not { Word: "sudo" }, .., { Word: "without" }, { Word: "sudo" or "root" }] ? Whole([.. phrase.Take(phrase.Count - 2)]) : null);

    string? Whole(IReadOnlyList<Token> phrase)
    {
        // The whole, then what is left without the words around it.
        for (var from = 0; from < phrase.Count; from++)
        {
            for (var to = phrase.Count; to > from; to--)
            {
                if (to - from <= 6 && features.Resolve(string.Join(' ', phrase.Skip(from).Take(to - from).Select(token => token.Corrected ? token.Word : token.Text))) is { } feature)
                    return phrase.Skip(to).All(token => Frame.Contains(token.Word)) || (to < phrase.Count && phrase[to].Word is "against" or "so" or "because" or "for") ? feature : null;
            }

            if (!Frame.Contains(phrase[from].Word))
                return null;
        }

        return null;
    }
}
