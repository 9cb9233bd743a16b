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
        settings.Platforms.ShouldBe([new BuildSettings().Platforms.First(), "vax-linux"]);
        Of(("system-features", "wings")).Features.ShouldBe(["wings"]);
    }

    [Fact]
    public void What_is_set_and_not_gone_by_is_named() =>
        Of(("post-build-hook", "/etc/nix/upload"), ("max-build-log-size", "0"), ("cores", "2")).WithoutEffect.ShouldBe(["post-build-hook"]);

    [Fact]
    public void The_machine_s_own_system_runs_what_is_set_for_it() => Of(("system", "vax-linux")).Platforms.ShouldBe(["vax-linux"]);

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
