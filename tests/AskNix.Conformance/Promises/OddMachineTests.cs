using AskNix.Conformance.Stories;

namespace AskNix.Conformance.Promises;

/// <summary>Machines in a state nobody planned: what is odd is named, what can be done is done, and nothing is lost.</summary>
public sealed class OddMachineTests(DemoHomes homes)
{
    private const string Gone = "/nix/store/00000000000000000000000000000000-gone";

    [Fact]
    public async Task Foreign_entries_among_the_profiles_are_named_and_left_alone()
    {
        using var home = await homes.TakeAsync();
        var profiles = home.At("nix/var/nix/profiles");
        File.WriteAllText(Path.Combine(profiles, "system-3-link"), "no link");
        Directory.CreateDirectory(Path.Combine(profiles, "system-4-link"));
        File.CreateSymbolicLink(Path.Combine(profiles, "system-999999999999999999999-link"), "system-1-link");
        File.CreateSymbolicLink(Path.Combine(profiles, "circle"), "circle");
        for (var number = 0; number < 300; number++)
            File.WriteAllText(Path.Combine(profiles, $"foreign {number}"), "");

        var listed = (await home.SayAsync("list generations")).ShouldEndWith(0);

        foreach (var name in (string[])["system-3-link", "system-4-link", "system-999999999999999999999-link"])
            listed.Output.ShouldContain($"{name} is not");
        var before = Foreign(profiles);
        // The next free number is behind all that are taken, by whatever.
        var number2 = (await home.ChangeAsync("install firefox")).Receipt!["generationAfter"]!.GetValue<int>();
        File.ReadAllText(Path.Combine(profiles, "system-3-link")).ShouldBe("no link");
        Foreign(profiles).ShouldBe(before);
        home.Generation.ShouldBe(number2);
        (await home.RunInstalledAsync("firefox")).ShouldStartWith("firefox ");
    }

    [Fact]
    public async Task A_generation_whose_store_path_is_gone_is_listed_and_not_gone_to()
    {
        using var home = await homes.TakeAsync();
        File.CreateSymbolicLink(home.At("nix/var/nix/profiles/system-7-link"), Gone);
        var before = home.State();

        (await home.SayAsync("list generations")).ShouldEndWith(0).Output.ShouldContain("its store path is gone");
        (await home.AskAsync("--yes", "roll back to generation 7")).ShouldEndWith(1).Text.ShouldContain(Gone);
        (await home.AskAsync("what changed between generation 1 and 7")).ShouldEndWith(1).Text.ShouldContain(Gone);
        home.State().ShouldBe(before);

        await home.ChangeAsync("delete generation 7");
        (await home.SayAsync("list generations")).ShouldEndWith(0).Output.ShouldNotContain("gone");
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("system")]
    [InlineData("system-5-link")]
    [InlineData(Gone)]
    public async Task A_profile_that_points_at_no_generation_is_named(string target)
    {
        using var home = await homes.TakeAsync();
        var profile = home.At("nix/var/nix/profiles/system");
        File.Delete(profile);
        File.CreateSymbolicLink(profile, target);
        var before = home.State();

        (await home.SayAsync("list generations")).Status.ShouldBeOneOf(0, 1, 5);
        var answer = await home.AskAsync("--yes", "roll back");

        answer.Run.Status.ShouldBeOneOf(1, 4, 5);
        answer.Error!["message"]!.GetValue<string>().ShouldNotContain("inside ask-nix");
        home.State().ShouldBe(before);
    }

    [Theory]
    [InlineData("rebuild")]
    [InlineData("list generations")]
    [InlineData("install firefox")]
    public async Task Where_there_is_no_NixOS_the_remedy_is_told(string sentence)
    {
        using var home = await homes.TakeAsync();
        var empty = Directory.CreateDirectory(Path.Combine(home.Root, "empty")).FullName;

        var answer = (await home.RunAsync(["--root", empty, "--json", "--yes", sentence])).Json().ShouldEndWith(5);

        answer.Error!["advice"]!.GetValue<string>().ShouldContain("--demo");
        Directory.EnumerateFileSystemEntries(empty).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(">(head -c 10 >/dev/null)", "1")]
    [InlineData(">(head -c 10 >/dev/null)", "2")]
    [InlineData("/dev/full", "1")]
    [InlineData("/dev/full", "2")]
    public async Task A_change_whose_listener_goes_away_is_made_whole_or_not_at_all(string listener, string stream)
    {
        using var home = await homes.TakeAsync();
        var before = home.State();

        var run = await ShellAround.RunAsync(home, $"exec \"$@\" {stream}> {listener}", "--demo", "--yes", "install firefox");

        run.Errors.ShouldNotContain("Unhandled");
        // What is told besides may be lost; the answer may not.
        if (stream == "2")
            run.ShouldEndWith(0);
        if (home.Generation == 1)
            home.State().Below("etc", "boot", "run", "nix/var/nix/profiles/system").ShouldBe(before.Below("etc", "boot", "run", "nix/var/nix/profiles/system"));
        else
            (await home.RunInstalledAsync("firefox")).ShouldStartWith("firefox ");
        home.History().ShouldAllBe(change => change.Outcome != History.ChangeOutcome.Begun);
        (await home.AskAsync("list generations")).ShouldEndWith(0);
    }

    private static string[] Foreign(string profiles) =>
        [.. Directory.GetFileSystemEntries(profiles).Select(path => Path.GetFileName(path)!).Where(name => !name.StartsWith("system", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
