using Nix.Store.Building;
using Nix.Store.Daemon;

namespace AskNix.Tests.Store;

public sealed class BuildSettingsTests
{
    [Theory]
    [InlineData("true", Sandboxing.Always)]
    [InlineData("false", Sandboxing.Never)]
    public void A_sandbox_is_asked_for_or_not(string value, Sandboxing expected) => Of(("sandbox", value)).Sandboxing.ShouldBe(expected);

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
