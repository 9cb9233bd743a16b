namespace AskNix.Conformance.Stories;

/// <summary>"search python" finds what the machine's own package set has.</summary>
public sealed class SearchStoryTests(DemoHomes homes)
{
    [Theory]
    [MemberData(nameof(Engines.EachNix.WithEachEngine), MemberType = typeof(Engines.EachNix))]
    public async Task Searching_gives_attribute_version_and_reason_best_first(string release, string engine)
    {
        using var home = await homes.TakeAsync(release);
        var before = home.State();

        var answer = (await home.AskAsync("--engine", engine, "search python")).ShouldEndWith(0);

        answer.Intent.ShouldBe("search-package");
        answer.Plan.ShouldBeNull();
        var results = answer.Data!["results"]!.AsArray();
        results[0]!["attribute"]!.GetValue<string>().ShouldBe("python3");
        results.ShouldAllBe(result => result!.AsObject().ContainsKey("version") && result["description"] != null && result["reason"] != null);
        // What it says is what the package set says.
        var version = await home.NixAsync("nix-instantiate", "--eval", "--strict", "-E", "(import <nixpkgs> { }).python3.version");
        results[0]!["version"]!.GetValue<string>().ShouldBe(version.Trim('"'));
        (await home.SayAsync("--dry-run", "--engine", engine, "search python")).ShouldEndWith(0).Output.ShouldContain("python3");
        home.State().ShouldBe(before);
    }

    [Fact]
    public async Task Nothing_found_is_said_and_nothing_invented()
    {
        using var home = await homes.TakeAsync();

        var answer = await home.AskAsync("search xyzzyplugh");

        answer.Data?["results"]?.AsArray().Count.ShouldBe(0);
        answer.Text.ShouldContain("xyzzyplugh");
    }
}
