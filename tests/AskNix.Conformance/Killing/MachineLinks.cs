using AskNix.Conformance.Stories;

namespace AskNix.Conformance.Killing;

/// <summary>
/// What a change moves from old to new in one instant each. They can be read at any time, also while an activation that outlived
/// its ask-nix is still at work on everything else.
/// </summary>
/// <param name="Configuration">The text of configuration.nix.</param>
/// <param name="Profile">Where the system profile leads.</param>
/// <param name="Running">Where run/current-system leads.</param>
internal sealed record MachineLinks(string Configuration, string? Profile, string? Running)
{
    public static MachineLinks Of(DemoHome home) => new(
        File.ReadAllText(home.Configuration), Target(home.At("nix/var/nix/profiles/system")), Target(home.At("run/current-system")));

    /// <summary>Asserts that each of them is that of one of two machines.</summary>
    public void ShouldEachBeOf(MachineLinks old, MachineLinks @new, string when)
    {
        Configuration.ShouldBeOneOf([old.Configuration, @new.Configuration], when);
        Profile.ShouldBeOneOf([old.Profile, @new.Profile], when);
        Running.ShouldBeOneOf([old.Running, @new.Running], when);
    }

    /// <summary>Which of two machines each of them is of, for a person to read.</summary>
    public string Against(MachineLinks old, MachineLinks @new) =>
        $"configuration {Which(Configuration, old.Configuration, @new.Configuration)}, profile {Which(Profile, old.Profile, @new.Profile)}, "
        + $"running {Which(Running, old.Running, @new.Running)}";

    private static string? Target(string link) => new FileInfo(link).LinkTarget;

    private static string Which(string? part, string? old, string? @new) =>
        old == @new ? part == old ? "same" : "other" : part == old ? "old" : part == @new ? "new" : "other";
}
