using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions.Referring;

/// <summary>What is to be turned on or off: the feature just spoken of.</summary>
static class FeatureReferrals
{
    static readonly string[] Enabling =
    [
        "set|get|bring|hook it|that|them|this up|going ...",
        "host|serve|self-host|selfhost it|that|this",
        "make|get it|that|this work|working|run|running|happen",
        "open|expose|unblock it|that|them ...",
    ];

    static readonly string[] Disabling =
    [
        "disable|deactivate|stop|turn|switch|shut it|that|this|them|both|those ...",
        "take|bring|shut|put it|that|them|this offline|down",
        "close|block|shut it|that|them ...",
    ];

    // "Enable jellyfin and open its port": it does so itself.
    public static Referral? WithItsPort(Referral said) =>
        (said.Found is { Steps: [EnableFeature { Feature: "firewall-port", Port: null }] } || said.Found is null && said.Body.Says("open|unblock|expose its|the|his|their port|ports|firewall ..."))
            && said.Last is { Found: { Steps: [EnableFeature server] } served } && OwnPorts.AreOpenedBy(server.Options.Keys) ? said.Means(served) : null;

    // "Stop the firewall from letting 1883 in, close that port"
    public static Referral? PortShut(Referral said) =>
        said.Last is { Found: { Steps: [DisableFeature { Port: not null }] } shut } && said.Body.Says("close|block|shut that|the|this port|ports") ? said.Means(shut) : null;

    // "No more upgrading by itself, turn that off"
    public static Referral? TurnedOff(Referral said) =>
        said is { Found: null, Last.Found: { Steps: [DisableFeature], AtMost: null } stopped } && said.Body.Says("disable|deactivate|stop|turn|switch|shut it|that|this|them ...") ? said.Means(stopped) : null;

    // "Firmware updates through fwupd, activate that": a feature, where no configuration is spoken of; a question where it is not plain which.
    public static Referral? Activated(Referral said) =>
        said is { Found: { Steps: [RebuildSystem { Action: "switch", Specialisation: null }] } found, Before.Count: > 0 } && said.Body.Says("activate it|that|this|them ...") && !said.Before.Has("@config|changes|edits|generation|file|files")
            ? said.Means(said.Frames.Feature(said.Before, enable: true) ?? found with { AtMost = Reading.Ask }) : null;

    // "Bluetooth does not work, please enable it"
    public static Referral? Switched(Referral said) =>
        said is { Found: null, Before.Count: > 0 } && IsEnabling(said.Body) is { } enable && said.Frames.Feature(said.Before, enable) is { } feature ? said.Means(feature) : null;

    static bool? IsEnabling(IReadOnlyList<Token> body)
    {
        if (body.Says("enable|activate|setup|start|allow|fix|turn|switch it|that|this|them|both|those ...") && !body.Has("off") || Array.Exists(Enabling, body.Says))
            return true;
        return Array.Exists(Disabling, body.Says) ? false : null;
    }
}
