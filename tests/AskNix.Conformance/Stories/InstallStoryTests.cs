namespace AskNix.Conformance.Stories;

/// <summary>"install firefox", from a plan that changes nothing to a program that runs, on each Nix.</summary>
public sealed class InstallStoryTests(DemoHomes homes)
{
    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Without_a_yes_and_a_terminal_the_plan_is_shown_and_nothing_changes(string release)
    {
        using var home = await homes.TakeAsync(release);
        var before = home.State();

        var run = await home.SayAsync("install firefox");

        run.ShouldEndWith(4);
        run.Output.ShouldContain("+    firefox");
        run.Output.ShouldContain("nix-store --realise");
        run.Errors.ShouldContain("--yes");
        home.State().ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task A_dry_run_shows_the_difference_what_would_be_built_and_the_commands_even_with_yes(string release)
    {
        using var home = await homes.TakeAsync(release);
        var before = home.State();

        var text = (await home.SayAsync("--dry-run", "--yes", "install firefox")).ShouldEndWith(0).Output;
        var json = (await home.AskAsync("-n", "-y", "install firefox")).ShouldEndWith(0);

        text.ShouldContain("+    firefox");
        text.ShouldContain("Packages\n  + firefox");
        json.Steps.ShouldBe(["build-system", "edit-file", "activate-system", "set-profile", "activate-system"]);
        json.Receipt.ShouldBeNull();
        json.Plan!["forecast"]!["packages"]!.AsArray().ShouldHaveSingleItem()!["name"]!.GetValue<string>().ShouldBe("firefox");
        home.State().ShouldBe(before);
    }

    [Fact]
    public async Task What_of_the_wish_is_there_already_is_said()
    {
        using var home = await homes.TakeAsync();

        var plan = (await home.AskAsync("-n", "install git and firefox")).ShouldEndWith(0).Plan!;

        var line = Array.IndexOf(File.ReadAllLines(home.Configuration), "    git") + 1;
        plan["forecast"]!["warnings"]!.AsArray().Select(warning => warning!.GetValue<string>())
            .ShouldBe([$"There already: git is in environment.systemPackages at line {line}."]);
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task A_person_who_answers_yes_has_firefox(string release)
    {
        using var home = await homes.TakeAsync(release);
        var text = File.ReadAllText(home.Configuration);

        var run = await PersonAtTerminal.RunAsync(home.Environment, "y\n", "--demo", "install firefox");

        run.ShouldEndWith(0);
        run.Output.ShouldContain("Do it? [y/N]");
        (await home.RunInstalledAsync("firefox")).ShouldMatch("^firefox [0-9.]+$");
        // One line more, and no other byte.
        File.ReadAllText(home.Configuration).ShouldBe(text.Replace("    git\n", "    git\n    firefox\n", StringComparison.Ordinal));
        home.Generation.ShouldBe(2);
        home.History().ShouldHaveSingleItem().Sentence.ShouldBe("install firefox");
        (await home.NixAsync("nix-store", "--version")).ShouldEndWith($" {home.Nix.Version}");
    }

    [Theory]
    [InlineData("n\n")]
    [InlineData("\n")]
    [InlineData("\u0004")]
    public async Task A_person_who_says_no_or_nothing_or_hangs_up_changes_nothing(string answer)
    {
        using var home = await homes.TakeAsync();
        var before = home.State();

        (await PersonAtTerminal.RunAsync(home.Environment, answer, "--demo", "install firefox")).ShouldEndWith(4);

        home.State().ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Engines.EachNix.WithEachEngine), MemberType = typeof(Engines.EachNix))]
    public async Task Installed_with_yes_it_runs_and_undo_takes_it_back(string release, string engine)
    {
        using var home = await homes.TakeAsync(release);
        var before = home.State();

        var done = await home.ChangeAsync("--engine", engine, "install firefox");
        done.Engine.ShouldBe(engine);
        done.Receipt!["generationBefore"]!.GetValue<int>().ShouldBe(1);
        done.Receipt["generationAfter"]!.GetValue<int>().ShouldBe(2);
        (await home.RunInstalledAsync("firefox")).ShouldStartWith("firefox ");

        var undone = await home.ChangeAsync("--engine", engine, "undo");
        undone.Receipt!["generationAfter"]!.GetValue<int>().ShouldBe(1);
        File.Exists(home.At("run/current-system/sw/bin/firefox")).ShouldBeFalse();
        // The generation that was made stays, in the boot menu as well.
        string[] places = ["etc/", "boot/loader/loader.conf", "boot/loader/entries/nixos-generation-1", "run/services", "run/current-system", "nix/var/nix/profiles/system "];
        home.State().Below(places).ShouldBe(before.Below(places));
        home.History().Select(change => change.Outcome.ToString()).ShouldBe(["Applied", "Undone"]);
        (await home.AskAsync("--yes", "undo")).ShouldEndWith(1).ErrorCode.ShouldBe("nothing-to-undo");
    }

    [Theory]
    [MemberData(nameof(Engines.EachNix.WithEachEngine), MemberType = typeof(Engines.EachNix))]
    public async Task Removed_it_is_gone_and_its_line_with_it(string release, string engine)
    {
        using var home = await homes.TakeAsync(release);
        var text = File.ReadAllText(home.Configuration);
        await home.ChangeAsync("--engine", engine, "install firefox");
        var installed = home.State();

        (await home.AskAsync("--dry-run", "--engine", engine, "remove firefox")).ShouldEndWith(0).Steps.ShouldContain("edit-file");
        home.State().ShouldBe(installed);
        await home.ChangeAsync("--engine", engine, "remove firefox");

        File.ReadAllText(home.Configuration).ShouldBe(text);
        File.Exists(home.At("run/current-system/sw/bin/firefox")).ShouldBeFalse();
    }
}
