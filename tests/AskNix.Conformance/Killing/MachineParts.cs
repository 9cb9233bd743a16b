using AskNix.Conformance.Stories;

namespace AskNix.Conformance.Killing;

/// <summary>All of a machine that a change moves from old to new. To be read only when nothing works on the machine.</summary>
/// <param name="Whole">Everything that activation writes, as lines.</param>
internal sealed record MachineParts(MachineLinks Links, string Whole)
{
    public static MachineParts None { get; } = new(new MachineLinks("", null, null), "");

    public static MachineParts Of(DemoHome home) => new(
        MachineLinks.Of(home),
        MachineState.Of(home.Machine, "/nowhere").Below("etc/", "boot/", "run/services", "run/current-system", "nix/var/nix/profiles/system ->"));

    /// <summary>Asserts that the whole machine is one of two.</summary>
    /// <returns>Whether it is the new one.</returns>
    public bool ShouldBeOneOf(MachineParts old, MachineParts @new, string when)
    {
        if (this == old || this == @new)
            return this == @new;
        Assert.Fail(
            $"""
            A mixed machine, {when}:
            {Links.Against(old.Links, @new.Links)}
            against old:
            {Differences(old)}
            against new:
            {Differences(@new)}
            """);
        return false;
    }

    private string Differences(MachineParts other)
    {
        var (mine, others) = (Whole.Split('\n'), other.Whole.Split('\n'));
        return string.Join('\n', others.Except(mine, StringComparer.Ordinal).Select(line => "- " + line)
            .Concat(mine.Except(others, StringComparer.Ordinal).Select(line => "+ " + line)));
    }
}
