using AskNix.Conformance.Daemon;

namespace AskNix.Conformance.Evaluation;

public sealed class BuildAgainstNixTests
{
    private static readonly string s_file = Path.Combine(EngineProgram.Cases, "derivations.nix");

    /// <summary>One build after the other, so that what is printed has one order.</summary>
    public static TheoryData<string, string> Calls()
    {
        var data = new TheoryData<string, string>();
        foreach (var release in (string[])["2.8", "2.26", "2.34"])
        {
            data.Add(release, "-A chain -A two.dev -A two -A fixed");
            data.Add(release, "-A needsFailing --no-out-link");
        }

        data.Add("2.34", "-A sources -A structured -A deep --out-link links/here --argstr suffix -x");
        data.Add("2.34", "-A chain --dry-run");
        data.Add("2.34", "--keep-going -A failing -A other -A plain");
        data.Add("2.34", "-A plain --check");
        data.Add("2.34", "-A nothing");
        return data;
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Builds_end_and_leave_what_they_do_with_nix_build(string release, string arguments)
    {
        using var daemon = await RealDaemon.StartAsync(release, "keep-env-derivations = false\n");
        var (nix, ours) = await new EngineProgram(daemon).CompareAsync("nix-build", "build", [s_file, .. arguments.Split(' ')]);
        nix.Errors.ShouldNotBeEmpty();
        ours.ShouldBe(nix);
    }

    [Theory]
    [InlineData("-A failing --no-out-link")]
    [InlineData("-A needsFailing -A other --keep-going")]
    [InlineData("-A wrong")]
    public async Task Where_nix_build_asks_no_daemon_the_status_says_what_failed(string arguments)
    {
        using var daemon = await RealDaemon.StartAsync("2.34");
        var (nix, ours) = await new EngineProgram(daemon, remote: "").CompareAsync("nix-build", "build", [s_file, .. arguments.Split(' ')]);
        nix.Status.ShouldBeGreaterThanOrEqualTo(100, nix.Errors);
        ours.Status.ShouldBe(nix.Status, ours.Errors);
        ours.Output.ShouldBe(nix.Output);
    }
}
