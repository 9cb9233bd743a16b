using AskNix.Conformance.Stories;
using Nix.Posix;
using Nix.Store;

namespace AskNix.Conformance.Killing;

/// <summary>What must be old or new: configuration, generation, running system, and what the next boot starts.</summary>
internal sealed record Side(string Configuration, int? Generation, string? Running, string NextBoot)
{
    public static Side Of(DemoHome home) => new(
        File.ReadAllText(home.Configuration),
        new Profile(home.At("nix/var/nix/profiles/system")).CurrentNumber(),
        DurableLink.ReadLink(home.At("run/current-system")),
        File.ReadAllText(home.At("boot/loader/loader.conf")));

    /// <summary>Asserts that each part by itself is that of the one or of the other.</summary>
    public void ShouldBeMadeOf(Side old, Side @new, string when)
    {
        Configuration.ShouldBeOneOf([old.Configuration, @new.Configuration], when);
        Generation.ShouldBeOneOf([old.Generation, @new.Generation], when);
        Running.ShouldBeOneOf([old.Running, @new.Running], when);
        NextBoot.ShouldBeOneOf([old.NextBoot, @new.NextBoot], when);
    }
}
