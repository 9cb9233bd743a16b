using System.Text.Json.Nodes;

namespace AskNix.Conformance.Stories;

/// <summary>Listing, rolling back, pinning and deleting generations.</summary>
public sealed class GenerationStoryTests(DemoHomes homes)
{
    [Theory]
    [MemberData(nameof(Engines.EachNix.WithEachEngine), MemberType = typeof(Engines.EachNix))]
    public async Task Rolled_back_and_forth_the_list_tells_where_the_machine_is(string release, string engine)
    {
        using var home = await homes.TakeAsync(release);
        var edited = await WithFirefoxAsync(home);

        var listed = (await home.AskAsync("--engine", engine, "list generations")).ShouldEndWith(0);
        Listed(listed).ShouldBe([(2, true), (1, false)]);
        string[] keys = ["generation", "date", "nixosVersion", "kernelVersion", "configurationRevision", "specialisations", "current"];
        listed.Data!["generations"]![0]!.AsObject().Select(member => member.Key).Intersect(keys).ShouldBe(keys, ignoreOrder: true);

        var before = home.State();
        var shown = (await home.AskAsync("--dry-run", "--engine", engine, "rollback")).ShouldEndWith(0);
        shown.Steps.ShouldBe(["activate-system", "switch-generation", "activate-system"]);
        home.State().ShouldBe(before);

        var back = await home.ChangeAsync("--engine", engine, "rollback");
        home.Generation.ShouldBe(1);
        File.Exists(home.At("run/current-system/sw/bin/firefox")).ShouldBeFalse();
        // The configuration is newer than the system now, and that is said.
        File.ReadAllText(home.Configuration).ShouldBe(edited);
        back.Text.ShouldContain("firefox");
        Listed(await home.AskAsync("--engine", engine, "list generations")).ShouldBe([(2, false), (1, true)]);

        (await home.AskAsync("--dry-run", "--engine", engine, "rollback to generation 2")).ShouldEndWith(0);
        home.Generation.ShouldBe(1);
        await home.ChangeAsync("--engine", engine, "rollback to generation 2");
        home.Generation.ShouldBe(2);
        (await home.RunInstalledAsync("firefox")).ShouldStartWith("firefox ");
    }

    [Fact]
    public async Task Undoing_a_rollback_returns_to_where_it_started()
    {
        using var home = await homes.TakeAsync();
        await WithFirefoxAsync(home);
        await home.ChangeAsync("rollback");

        await home.ChangeAsync("undo");

        home.Generation.ShouldBe(2);
        (await home.RunInstalledAsync("firefox")).ShouldStartWith("firefox ");
    }

    [Theory]
    [InlineData("rollback to generation 99", "There is no generation 99")]
    [InlineData("rollback", "Generation 1 is the oldest")]
    public async Task A_generation_that_is_not_there_is_named_and_nothing_changes(string sentence, string said)
    {
        using var home = await homes.TakeAsync();
        var before = home.State();

        (await home.AskAsync("--yes", sentence)).ShouldEndWith(1).Text.ShouldContain(said);

        home.State().ShouldBe(before);
    }

    [Fact]
    public async Task A_pinned_generation_outlives_deletion_and_collection_and_the_others_go()
    {
        using var home = await homes.TakeAsync();
        await WithFirefoxAsync(home);
        var second = home.At("nix/var/nix/profiles/system-2-link");
        var secondSystem = Directory.ResolveLinkTarget(second, returnFinalTarget: false)!.FullName;
        await home.ChangeAsync("install htop");
        await home.ChangeAsync("install wget");

        await home.ChangeAsync("pin generation 2");
        var before = home.State();
        (await home.AskAsync("--dry-run", "delete generation 3")).ShouldEndWith(0).Steps.ShouldBe(["remove-generations"]);
        (await home.AskAsync("delete generation 3")).ShouldEndWith(4);
        home.State().ShouldBe(before);

        await home.ChangeAsync("delete generation 3");
        Listed(await home.AskAsync("list generations")).Select(entry => entry.Number).ShouldBe([4, 2, 1]);
        await home.ChangeAsync("keep the last 1 generations");
        Listed(await home.AskAsync("list generations")).Select(entry => entry.Number).ShouldBe([4, 2, 1]);
        await home.ChangeAsync("collect garbage");
        Directory.Exists(secondSystem).ShouldBeTrue();
        (await home.RunInstalledAsync("wget")).ShouldStartWith("wget ");
    }

    [Fact]
    public async Task Comparison_disk_usage_status_and_reasons_are_answered_and_change_nothing()
    {
        using var home = await homes.TakeAsync();
        await WithFirefoxAsync(home);
        var before = home.State();

        (await home.AskAsync("compare generations 1 and 2")).ShouldEndWith(0).Text.ShouldContain("firefox");
        (await home.AskAsync("disk usage")).ShouldEndWith(0).Data.ShouldNotBeNull();
        (await home.AskAsync("status")).ShouldEndWith(0).Text.ShouldContain("25.11");
        (await home.AskAsync("why is firefox installed")).ShouldEndWith(0).Text.ShouldContain("system-path");
        (await home.AskAsync("list installed packages")).ShouldEndWith(0).Text.ShouldContain("firefox");

        home.State().ShouldBe(before);
    }

    /// <returns>The text of the configuration afterwards.</returns>
    private static async Task<string> WithFirefoxAsync(DemoHome home)
    {
        await home.ChangeAsync("install firefox");
        home.Generation.ShouldBe(2);
        return await File.ReadAllTextAsync(home.Configuration);
    }

    private static IReadOnlyList<(int Number, bool Current)> Listed(JsonAnswer answer) =>
        [.. answer.ShouldEndWith(0).Data!["generations"]!.AsArray().Select(entry => (Number(entry!), entry!["current"]!.GetValue<bool>()))];

    private static int Number(JsonNode entry) => entry["generation"]!.GetValue<int>();
}
