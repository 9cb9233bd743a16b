using Nix.Store.Building;
using Nix.Store.Daemon;

namespace AskNix.Tests.Store;

public sealed class BuildSettingsTests
{
    [Theory]
    [InlineData("true", "true", Sandboxing.WherePossible)]
    [InlineData("true", "false", Sandboxing.Always)]
    [InlineData("false", "false", Sandboxing.Never)]
    [InlineData("relaxed", "true", Sandboxing.Relaxed)]
    public void A_sandbox_is_asked_for_or_not(string value, string mayDoWithout, Sandboxing expected) =>
        Of(("sandbox", value), ("sandbox-fallback", mayDoWithout)).Sandboxing.ShouldBe(expected);

    [Fact]
    public void What_is_added_to_a_default_does_not_take_its_place()
    {
        var settings = Of(("extra-system-features", "wings"), ("extra-trusted-public-keys", ""), ("extra-platforms", "vax-linux"));
        settings.Features.ShouldBe([.. new BuildSettings().Features, "wings"]);
        settings.Platforms.Value.ShouldBe([new BuildSettings().Platforms.Value.First(), "vax-linux"]);
        Of(("system-features", "wings")).Features.ShouldBe(["wings"]);
    }

    [Fact]
    public void What_is_set_and_not_gone_by_is_named() =>
        Of(("builders", "ssh://other"), ("min-free", "0"), ("use-cgroups", "false"), ("cores", "2")).WithoutEffect.ShouldBe(["builders"]);

    [Fact]
    public void Hooks_are_given_what_is_set()
    {
        var settings = Of(("post-build-hook", "/etc/nix/upload"), ("diff-hook", "/etc/nix/diff"), ("cores", "2"));
        settings.PostBuildHook.ShouldBe("/etc/nix/upload");
        settings.Configuration.ShouldBe("cores = 2\ndiff-hook = /etc/nix/diff\npost-build-hook = /etc/nix/upload\n");
        settings.DiffHook.ShouldBeNull();
        Of(("diff-hook", "/etc/nix/diff"), ("run-diff-hook", "true")).DiffHook.ShouldBe("/etc/nix/diff");
    }

    [Fact]
    public void A_limit_of_time_beyond_all_timers_is_the_longest_they_have() =>
        Of(("timeout", "99999999999")).LongestBuild.ShouldBe(BuildSettings.LongestTime);

    [Fact]
    public void The_machine_s_own_system_runs_what_is_set_for_it() => Of(("system", "vax-linux")).Platforms.Value.ShouldBe(["vax-linux"]);

    [Fact]
    public void Without_a_word_there_is_a_sandbox_where_that_is_possible() =>
        BuildSettings.Of(null, _ => null).Sandboxing.ShouldBe(Sandboxing.WherePossible);

    [Fact]
    public void What_is_no_answer_is_refused() => Should.Throw<BuildException>(() => Of(("sandbox", "maybe"))).Message.ShouldContain("maybe");

    [Fact]
    public void A_sandbox_shows_paths_as_they_are_or_as_others_and_some_may_be_absent()
    {
        var paths = Of(("sandbox-paths", "/bin/sh=/bin/static /usr/share /not/there?"), ("extra-sandbox-paths", "/more")).SandboxPaths;
        paths.ShouldBe(new Dictionary<string, string> { ["/bin/sh"] = "/bin/static", ["/usr/share"] = "/usr/share", ["/more"] = "/more" }, ignoreOrder: true);
    }

    private static BuildSettings Of(params (string Name, string Value)[] settings) =>
        BuildSettings.Of(new DaemonSettings { Others = settings.ToDictionary(pair => pair.Name, pair => pair.Value) }, _ => null);
}
