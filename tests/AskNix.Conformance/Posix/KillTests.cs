using Nix.Posix;
using Nix.Store;

namespace AskNix.Conformance.Posix;

/// <summary>Promise 4: a process killed at any instant leaves every file and link old or new, and the next run works.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("ask-nix-kill-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string this[string name] => Path.Combine(_root, name);

    [Fact]
    public async Task A_file_being_replaced_is_old_or_new_and_leftovers_are_cleaned_up()
    {
        Directory.CreateDirectory(this["etc"]);
        var path = this["etc/configuration.nix"];
        File.WriteAllText(path, "old");
        var kills = await Killing.AtEveryCallAsync(Scenario.Command("replace", path, "new"), () =>
        {
            File.ReadAllText(path).ShouldBeOneOf("old", "new");
            DurableFile.CleanUpLeftovers(this["etc"]);
            Directory.GetFileSystemEntries(this["etc"]).ShouldBe([path]);
            File.WriteAllText(path, "old");
            return Task.CompletedTask;
        });

        Report(kills, atLeast: 5);
    }

    [Fact]
    public async Task A_file_being_made_is_absent_or_whole()
    {
        Directory.CreateDirectory(this["etc"]);
        var path = this["etc/new.nix"];
        var kills = await Killing.AtEveryCallAsync(Scenario.Command("create", path, "text"), () =>
        {
            if (File.Exists(path))
                File.ReadAllText(path).ShouldBe("text");
            DurableFile.CleanUpLeftovers(this["etc"]);
            File.Delete(path);
            Directory.GetFileSystemEntries(this["etc"]).ShouldBeEmpty();
            return Task.CompletedTask;
        });

        Report(kills, atLeast: 3);
    }

    [Fact]
    public async Task A_profile_being_set_points_at_the_old_or_the_new_and_can_be_set_again()
    {
        var profile = await NewProfileAsync();
        var kills = await Killing.AtEveryCallAsync(
            Scenario.Command("profile-create", profile.Path, this["two"], this["state"]),
            async () =>
            {
                profile.Read().Current.ShouldNotBeNull().Target.ShouldBeOneOf(this["one"], this["two"]);
                // The next command works, makes no further number, and cleans up.
                await profile.CleanUpAsync();
                (await profile.CreateAsync(this["two"])).Number.ShouldBe(2);
                Names().ShouldBe(["system", "system-1-link", "system-2-link"]);
                await profile.SwitchToAsync(1);
                await profile.DeleteAsync([2]);
            });

        Report(kills, atLeast: 8);
    }

    [Fact]
    public async Task A_profile_being_switched_points_at_the_old_or_the_new()
    {
        var profile = await NewProfileAsync();
        await profile.CreateAsync(this["two"]);
        var kills = await Killing.AtEveryCallAsync(
            Scenario.Command("profile-switch", profile.Path, "1"), async () =>
            {
                profile.CurrentNumber().ShouldNotBeNull().ShouldBeInRange(1, 2);
                await profile.CleanUpAsync();
                Names().ShouldBe(["system", "system-1-link", "system-2-link"]);
                await profile.SwitchToAsync(2);
            });

        Report(kills, atLeast: 5);
    }

    [Fact]
    public async Task A_generation_being_deleted_is_there_or_gone()
    {
        var profile = await NewProfileAsync();
        await profile.CreateAsync(this["two"]);
        var kills = await Killing.AtEveryCallAsync(
            Scenario.Command("profile-delete", profile.Path, "1"), async () =>
            {
                profile.CurrentNumber().ShouldBe(2);
                profile.Generations().Count.ShouldBeInRange(1, 2);
                if (profile.Generations().Count == 1)
                    DurableLink.CreateLink(this["profiles/system-1-link"], this["one"]);
                await profile.CleanUpAsync();
            });

        Report(kills, atLeast: 4);
    }

    private async Task<Profile> NewProfileAsync()
    {
        foreach (var folder in (string[])["profiles", "state/gcroots/auto"])
            Directory.CreateDirectory(this[folder]);
        File.WriteAllText(this["one"], "");
        File.WriteAllText(this["two"], "");
        var profile = new Profile(this["profiles/system"]);
        await profile.CreateAsync(this["one"]);
        return profile;
    }

    private List<string> Names() =>
        [.. Directory.GetFileSystemEntries(this["profiles"]).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];

    private void Report(int kills, int atLeast)
    {
        output.WriteLine($"killed {kills} times");
        kills.ShouldBeGreaterThanOrEqualTo(atLeast);
    }
}
