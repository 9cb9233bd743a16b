namespace AskNix.Conformance.Stories;

/// <summary>Rebuilding after an edit by hand: each action of nixos-rebuild.</summary>
public sealed class RebuildStoryTests(DemoHomes homes)
{
    [Theory]
    [InlineData("native")]
    [InlineData("traditional")]
    public async Task Switch_makes_it_run_and_the_default_of_the_next_boot(string engine)
    {
        using var home = await EditedAsync();

        await home.ChangeAsync("--engine", engine, "rebuild");

        home.Generation.ShouldBe(2);
        (await home.RunInstalledAsync("htop")).ShouldStartWith("htop ");
        File.ReadAllText(home.At("boot/loader/loader.conf")).ShouldContain("nixos-generation-2.conf");
        // A second time there is nothing to do.
        (await home.AskAsync("--yes", "--engine", engine, "rebuild")).ShouldEndWith(0).Receipt.ShouldBeNull();
        home.Generation.ShouldBe(2);
    }

    [Theory]
    [InlineData("native")]
    [InlineData("traditional")]
    public async Task Boot_waits_for_the_next_start(string engine)
    {
        using var home = await EditedAsync();

        await home.ChangeAsync("--engine", engine, "rebuild for the next boot");

        home.Generation.ShouldBe(2);
        File.Exists(home.At("run/current-system/sw/bin/htop")).ShouldBeFalse();
        File.ReadAllText(home.At("boot/loader/loader.conf")).ShouldContain("nixos-generation-2.conf");
    }

    [Theory]
    [InlineData("native")]
    [InlineData("traditional")]
    public async Task Test_runs_it_and_leaves_the_next_boot_alone(string engine)
    {
        using var home = await EditedAsync();

        await home.ChangeAsync("--engine", engine, "test my configuration");

        home.Generation.ShouldBe(1);
        (await home.RunInstalledAsync("htop")).ShouldStartWith("htop ");
        File.ReadAllText(home.At("boot/loader/loader.conf")).ShouldContain("nixos-generation-1.conf");
    }

    [Theory]
    [InlineData("native", "build my configuration")]
    [InlineData("traditional", "build my configuration")]
    [InlineData("native", "dry-build")]
    [InlineData("traditional", "dry-build")]
    public async Task Build_and_dry_build_change_nothing(string engine, string sentence)
    {
        using var home = await EditedAsync();
        var before = home.State();

        (await home.AskAsync("--yes", "--engine", engine, sentence)).ShouldEndWith(0);

        string[] places = ["boot", "etc", "run", "var", "nix/var/nix/profiles"];
        home.State().Below(places).ShouldBe(before.Below(places));
    }

    [Theory]
    [InlineData("rebuild")]
    [InlineData("rebuild for the next boot")]
    [InlineData("test my configuration")]
    public async Task A_dry_run_of_each_changes_nothing(string sentence)
    {
        using var home = await EditedAsync();
        var before = home.State();

        (await home.AskAsync("--dry-run", "--yes", sentence)).ShouldEndWith(0).Steps.ShouldContain("build-system");

        home.State().ShouldBe(before);
    }

    private async Task<DemoHome> EditedAsync()
    {
        var home = await homes.TakeAsync();
        home.Edit("etc/nixos/configuration.nix", text => text.Replace("    git\n", "    git\n    htop\n", StringComparison.Ordinal));
        return home;
    }
}
