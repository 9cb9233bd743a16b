using AskNix.Conformance.Stories;

namespace AskNix.Conformance.Killing;

/// <summary>The parts of a machine that a change moves from old to new: each at once, and in the end all of them.</summary>
/// <param name="Configuration">The text of configuration.nix.</param>
/// <param name="Profile">Where the system profile leads.</param>
/// <param name="Running">Where run/current-system leads.</param>
/// <param name="Whole">Everything that activation writes, as lines.</param>
internal sealed record MachineParts(string Configuration, string? Profile, string? Running, string Whole)
{
    public static MachineParts None { get; } = new("", null, null, "");

    public static MachineParts Of(DemoHome home) => new(
        File.ReadAllText(home.Configuration),
        Target(home.At("nix/var/nix/profiles/system")),
        new FileInfo(home.At("run/current-system")).LinkTarget,
        MachineState.Of(home.Machine, "/nowhere").Below("etc/", "boot/", "run/services", "run/current-system", "nix/var/nix/profiles/system ->"));

    /// <summary>Asserts that each of the links and files is that of one of two machines.</summary>
    public void ShouldEachBeOf(MachineParts old, MachineParts @new, string when)
    {
        Configuration.ShouldBeOneOf([old.Configuration, @new.Configuration], when);
        Profile.ShouldBeOneOf([old.Profile, @new.Profile], when);
        Running.ShouldBeOneOf([old.Running, @new.Running], when);
    }

    /// <summary>Asserts that the whole machine is one of two.</summary>
    /// <returns>Whether it is the new one.</returns>
    public bool ShouldBeOneOf(MachineParts old, MachineParts @new, string when)
    {
        if (this == old || this == @new)
            return this == @new;
        Assert.Fail(
            $"""
            A mixed machine, {when}:
            configuration {Which(Configuration, old.Configuration, @new.Configuration)}, profile {Which(Profile, old.Profile, @new.Profile)}, running {Which(Running, old.Running, @new.Running)}
            against old:
            {Differences(old)}
            against new:
            {Differences(@new)}
            """);
        return false;
    }

    private static string? Target(string link) => new FileInfo(link).LinkTarget;

    private static string Which(string? part, string? old, string? @new) =>
        old == @new ? part == old ? "same" : "other" : part == old ? "old" : part == @new ? "new" : "other";

    private string Differences(MachineParts other)
    {
        var (mine, others) = (Whole.Split('\n'), other.Whole.Split('\n'));
        return string.Join('\n', others.Except(mine, StringComparer.Ordinal).Select(line => "- " + line)
            .Concat(mine.Except(others, StringComparer.Ordinal).Select(line => "+ " + line)));
    }
}
