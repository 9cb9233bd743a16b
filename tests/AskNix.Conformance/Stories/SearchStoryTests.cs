using System.Text.Json.Nodes;

namespace AskNix.Conformance.Stories;

/// <summary>"search python" finds what the machine's own package set has.</summary>
public sealed class SearchStoryTests(DemoHomes homes) : IDisposable
{
    private readonly DirectoryInfo _lists = Directory.CreateTempSubdirectory("ask-nix-lists-");

    public void Dispose() => _lists.Delete(recursive: true);

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
    public async Task Of_what_fits_a_description_only_that_is_offered_which_the_machine_has()
    {
        using var home = await homes.TakeAsync();
        // How a sentence is read does not depend on the machine.
        var read = JsonNode.Parse((await home.RunAsync(["understand", "install a video editor"])).ShouldEndWith(0).Output)!;
        var known = read["choices"]!.AsArray().Select(choice => choice!.GetValue<string>()).ToArray();
        (await home.AskAsync("search kdenlive")).ShouldEndWith(0);

        var offered = (await home.AskAsync("install a video editor")).ShouldEndWith(3).Choices;

        offered.ShouldContain("install kdePackages.kdenlive");
        offered.ShouldBeSubsetOf(known);
        // The package set of the demonstration does not have this one.
        known.ShouldContain("install shotcut");
        offered.ShouldNotContain("install shotcut");
    }

    [Fact]
    public async Task Nothing_found_is_said_and_nothing_invented()
    {
        using var home = await homes.TakeAsync();

        var answer = await home.AskAsync("search xyzzyplugh");

        answer.Data?["results"]?.AsArray().Count.ShouldBe(0);
        answer.Text.ShouldContain("xyzzyplugh");
    }

    [Fact]
    public async Task A_list_that_is_brought_in_is_searched_instead_of_one_that_is_evaluated()
    {
        using var home = await homes.TakeAsync();
        var list = await ListAsync("""{ "version": 2, "packages": { "umbrella": { "pname": "umbrella", "version": "1.2", "meta": { "description": "Keeps rain off" } } } }""");

        (await AskAsync("index", "--packages", list)).ShouldEndWith(0).Data!["packages"]!.GetValue<int>().ShouldBe(1);

        (await AskAsync("search rain")).ShouldEndWith(0).Data!["results"]![0]!["attribute"]!.GetValue<string>().ShouldBe("umbrella");

        async Task<JsonAnswer> AskAsync(params string[] words) => (await DemoHome.RunAsync(Own(home), ["--demo", "--json", .. words])).Json();
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_leaves_what_stood_before()
    {
        using var home = await homes.TakeAsync();
        var list = await ListAsync("<html>Not found</html>");
        var before = (await AskAsync("search python")).Data!["results"]!.AsArray().Count;

        var answer = (await AskAsync("index", "--packages", list)).ShouldEndWith(1);

        answer.Error!["message"]!.GetValue<string>().ShouldContain(list);
        before.ShouldBeGreaterThan(0);
        (await AskAsync("search python")).Data!["results"]!.AsArray().Count.ShouldBe(before);

        async Task<JsonAnswer> AskAsync(params string[] words) => (await DemoHome.RunAsync(Own(home), ["--demo", "--json", .. words])).Json();
    }

    [Fact]
    public async Task Whoever_asks_for_one_program_reads_of_that_one()
    {
        using var home = await homes.TakeAsync();

        var there = (await home.AskAsync("do I have git?")).ShouldEndWith(0);
        var missing = (await home.AskAsync("is thunderbird installed?")).ShouldEndWith(0);

        there.Intent.ShouldBe("list-installed");
        there.Text.Split('\n').ShouldContain(line => line.StartsWith("git ", StringComparison.Ordinal));
        there.Text.ShouldNotContain("vim");
        there.Data!["packages"]!.AsArray().Count.ShouldBeGreaterThan(1);
        missing.Text.ShouldBe("thunderbird is not installed.");
    }

    // Homes are used again; a list brought in stays in the cache.
    private IReadOnlyDictionary<string, string> Own(DemoHome home) =>
        home.EnvironmentWith(KeyValuePair.Create<string, string?>("XDG_CACHE_HOME", Path.Combine(_lists.FullName, "cache")));

    private async Task<string> ListAsync(string text)
    {
        var file = Path.Combine(_lists.FullName, "packages.json");
        await File.WriteAllTextAsync(file, text);
        return file;
    }
}
