using Nix.Store;

namespace AskNix.Conformance.Stories;

/// <summary>"update my system", which brings the second revision of the package set, and its taking back.</summary>
public sealed class UpdateStoryTests(DemoHomes homes)
{
    [Theory]
    [MemberData(nameof(Engines.EachNix.WithEachEngine), MemberType = typeof(Engines.EachNix))]
    public async Task An_update_brings_the_newer_firefox_and_undo_restores_the_channel_too(string release, string engine)
    {
        using var home = await homes.TakeAsync(release);
        await home.ChangeAsync("install firefox");
        var older = await home.RunInstalledAsync("firefox");
        var configuration = File.ReadAllText(home.Configuration);
        var before = home.State();

        var shown = (await home.AskAsync("--dry-run", "--engine", engine, "update my system")).ShouldEndWith(0);
        shown.Steps.ShouldBe(["build-system", "update-channels", "activate-system", "set-profile", "activate-system"]);
        shown.Plan!["forecast"]!["packages"]!.AsArray().Select(change => change!["name"]!.GetValue<string>()).ShouldContain("firefox");
        home.State().ShouldBe(before);

        var updated = await home.ChangeAsync("--engine", engine, "update my system");
        updated.Receipt!["afterRestart"]!.AsArray().Select(part => part!.GetValue<string>()).ShouldBe(["kernel", "kernel modules"]);
        Channel(home).ShouldBe(2);
        var newer = await home.RunInstalledAsync("firefox");
        newer.ShouldNotBe(older);
        File.ReadAllText(home.Configuration).ShouldBe(configuration);

        var undone = await home.ChangeAsync("--engine", engine, "undo");
        undone.Receipt!["afterRestart"]!.AsArray().ShouldBeEmpty();
        Channel(home).ShouldBe(1);
        home.Generation.ShouldBe(2);
        (await home.RunInstalledAsync("firefox")).ShouldBe(older);
        // And what is built now is built from the former package set again: no generation more is made of what is the current one.
        (await home.AskAsync("--dry-run", "rebuild boot")).ShouldEndWith(0).Steps.ShouldBe(["build-system", "activate-system"]);
        (await home.AskAsync("rebuild")).ShouldEndWith(0).Text.ShouldStartWith("Nothing to do");
    }

    [Fact]
    public async Task Without_a_yes_nothing_is_updated()
    {
        using var home = await homes.TakeAsync();
        var before = home.State();

        (await home.AskAsync("update my system")).ShouldEndWith(4).ErrorCode.ShouldBe("not-confirmed");

        home.State().ShouldBe(before);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_fetched_changes_nothing_and_is_named()
    {
        using var home = await homes.TakeAsync();
        File.Delete(home.At("srv/channels/nixos.tar.gz"));
        var before = home.State();

        var answer = (await home.AskAsync("--yes", "update my system")).ShouldEndWith(1);

        answer.Text.ShouldContain("nixos.tar.gz");
        home.State().ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Engines.EachNix.WithEachEngine), MemberType = typeof(Engines.EachNix))]
    public async Task A_flake_is_installed_into_and_updated_by_its_lock(string release, string engine)
    {
        using var home = await homes.TakeAsync(release);
        var lockFile = Path.Combine(home.Flake, "flake.lock");
        var configuration = Path.Combine(home.Flake, "configuration.nix");
        var (locked, text) = (File.ReadAllText(lockFile), File.ReadAllText(configuration));

        (await home.AskAsync("--dry-run", "--engine", engine, "--flake", home.Flake, "install firefox")).ShouldEndWith(0);
        File.ReadAllText(configuration).ShouldBe(text);
        await home.ChangeAsync("--engine", engine, "--flake", home.Flake, "install firefox");
        File.ReadAllText(configuration).ShouldBe(text.Replace("    git\n", "    git\n    firefox\n", StringComparison.Ordinal));
        File.ReadAllText(lockFile).ShouldBe(locked);
        var older = await home.RunInstalledAsync("firefox");

        (await home.AskAsync("--dry-run", "--engine", engine, "--flake", home.Flake, "update my system")).ShouldEndWith(0);
        File.ReadAllText(lockFile).ShouldBe(locked);
        await home.ChangeAsync("--engine", engine, "--flake", home.Flake, "update my system");
        File.ReadAllText(lockFile).ShouldNotBe(locked);
        (await home.RunInstalledAsync("firefox")).ShouldNotBe(older);

        await home.ChangeAsync("--engine", engine, "--flake", home.Flake, "undo");
        File.ReadAllText(lockFile).ShouldBe(locked);
        (await home.RunInstalledAsync("firefox")).ShouldBe(older);
    }

    private static int? Channel(DemoHome home) => new Profile(home.At("nix/var/nix/profiles/per-user/root/channels")).CurrentNumber();
}
