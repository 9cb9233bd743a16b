namespace AskNix.Conformance.Stories;

/// <summary>What goes wrong is told with its place and a way on, and the machine is as before.</summary>
public sealed class FailureStoryTests(DemoHomes homes)
{
    private static readonly string[] s_machine = ["boot", "etc", "run/current-system", "run/booted-system", "run/services", "nix/var/nix/profiles"];

    [Theory]
    [InlineData("native")]
    [InlineData("traditional")]
    public async Task A_unit_that_fails_is_named_the_switch_is_kept_and_rollback_offered(string engine)
    {
        using var home = await homes.TakeAsync();
        AddToConfiguration(home, """systemd.services.flaky = { wantedBy = [ "multi-user.target" ]; serviceConfig.ExecStart = "/bin/false"; demo.fails = true; };""");

        var answer = (await home.AskAsync("--yes", "--engine", engine, "rebuild")).ShouldEndWith(1);

        answer.ErrorCode.ShouldBe("units-failed");
        answer.Receipt!["failedUnits"]!.AsArray().Select(unit => unit!.GetValue<string>()).ShouldBe(["flaky.service"]);
        answer.Suggestions.ShouldContain(suggestion => suggestion.Contains("roll back", StringComparison.Ordinal));
        home.Generation.ShouldBe(2);
        // The next change does not blame itself for a unit that has failed before.
        var next = await home.AskAsync("--yes", "--engine", engine, "install htop");
        (next.Receipt!["failedUnits"]!.AsArray()).Count.ShouldBe(0);
        await home.ChangeAsync("--engine", engine, "rollback to generation 1");
        home.Generation.ShouldBe(1);
    }

    [Theory]
    [InlineData("native")]
    [InlineData("traditional")]
    public async Task An_activation_that_fails_leaves_file_profile_and_system_as_before(string engine)
    {
        using var home = await homes.TakeAsync();
        AddToConfiguration(home, """system.activationScripts.sabotage = "echo sabotage >&2; false";""");
        var before = home.State();

        var answer = (await home.AskAsync("--yes", "--engine", engine, "install firefox")).ShouldEndWith(1);

        answer.ErrorCode.ShouldBe("activation-failed");
        home.State().Below(s_machine).ShouldBe(before.Below(s_machine));
        home.History().ShouldHaveSingleItem().Outcome.ToString().ShouldBe("TakenBack");
        // What was said is remembered, and asked about in few words.
        (await home.AskAsync("what went wrong?")).ShouldEndWith(0).Data!["known"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("native")]
    [InlineData("auto")]
    [InlineData("traditional")]
    public async Task A_build_that_fails_is_named_with_its_last_words_and_done_once(string engine)
    {
        using var home = await homes.TakeAsync();
        var ran = Path.Combine(home.Root, $"ran-{engine}");
        File.Delete(ran);
        AddToConfiguration(home, $$"""
            environment.etc.x.source = derivation { name = "failer"; system = builtins.currentSystem; builder = "/bin/sh"; args = [ "-c" "echo what is wrong; echo ran >> {{ran}}; exit 1" ]; };
            """);
        var before = home.State();

        var answer = (await home.AskAsync("--yes", "--engine", engine, "install firefox")).ShouldEndWith(1);

        answer.ErrorCode.ShouldBe("build-failed");
        answer.Error!["message"]!.GetValue<string>().ShouldContain("failer.drv");
        // Nix repeats no lines of a log that it has printed already.
        if (engine != "traditional")
            answer.Error["message"]!.GetValue<string>().ShouldContain("what is wrong");
        (await File.ReadAllLinesAsync(ran, TestContext.Current.CancellationToken)).Length.ShouldBe(1);
        home.State().Below(s_machine).ShouldBe(before.Below(s_machine));
    }

    [Theory]
    [InlineData("native")]
    [InlineData("traditional")]
    public async Task A_refused_check_before_the_switch_offers_the_next_boot(string engine)
    {
        using var home = await homes.TakeAsync();
        AddToConfiguration(home, """system.preSwitchChecks.no = "echo not today; exit 1";""");
        var before = home.State();

        var answer = (await home.AskAsync("--yes", "--engine", engine, "install firefox")).ShouldEndWith(1);

        answer.ErrorCode.ShouldBe("activation-failed");
        answer.Error!["advice"]!.GetValue<string>().ShouldContain("boot");
        home.State().Below(s_machine).ShouldBe(before.Below(s_machine));
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task A_broken_configuration_is_told_with_file_and_line(string release)
    {
        using var home = await homes.TakeAsync(release);
        home.Edit("etc/nixos/configuration.nix", text => text.Replace("    git\n", "    git\n    ]]\n", StringComparison.Ordinal));
        var line = Array.IndexOf(File.ReadAllLines(home.Configuration), "    ]]") + 1;
        var before = home.State();

        var answer = (await home.AskAsync("--yes", "install firefox")).ShouldEndWith(1);

        answer.ErrorCode.ShouldBe("evaluation-failed");
        answer.Text.ShouldContain("syntax error");
        answer.Error!["position"]!["file"]!.GetValue<string>().ShouldBe(home.Configuration);
        answer.Error["position"]!["line"]!.GetValue<int>().ShouldBe(line);
        home.State().Below(s_machine).ShouldBe(before.Below(s_machine));
        home.History().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task A_variable_that_is_not_there_is_told_with_file_and_line(string release)
    {
        using var home = await homes.TakeAsync(release);
        home.Edit("etc/nixos/configuration.nix", text => text.Replace("    git\n", "    gitt\n", StringComparison.Ordinal));
        var line = Array.IndexOf(File.ReadAllLines(home.Configuration), "    gitt") + 1;

        var answer = (await home.AskAsync("--yes", "rebuild")).ShouldEndWith(1);

        answer.Text.ShouldContain("gitt");
        answer.Error!["position"]!["file"]!.GetValue<string>().ShouldBe(home.Configuration);
        answer.Error["position"]!["line"]!.GetValue<int>().ShouldBe(line);
        // Asked about afterwards, it is explained with its place.
        var explained = (await home.AskAsync("explain the last error")).ShouldEndWith(0);
        explained.Data!["known"]!.GetValue<bool>().ShouldBeTrue();
        explained.Data["position"]!["line"]!.GetValue<int>().ShouldBe(line);
    }

    [Theory]
    [InlineData("native")]
    [InlineData("traditional")]
    public async Task An_unknown_package_gets_the_near_names_and_nothing_changes(string engine)
    {
        using var home = await homes.TakeAsync();
        var before = home.State();

        var answer = (await home.AskAsync("--yes", "--engine", engine, "install htopqz")).ShouldEndWith(1);

        answer.ErrorCode.ShouldBe("unknown-package");
        string.Join('\n', [answer.Text, .. answer.Choices, answer.Error!["advice"]!.GetValue<string>()]).ShouldContain("htop");
        home.State().ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task An_unfree_package_is_named_before_anything_is_built_with_the_choice_that_allows_it(string release)
    {
        using var home = await homes.TakeAsync(release);
        var before = home.State();

        var answer = (await home.AskAsync("--yes", "install spotify")).ShouldEndWith(4);

        answer.ErrorCode.ShouldBe("package-refused");
        answer.Text.ShouldContain("licence");
        answer.Choices.ShouldContain(choice => choice.Contains("spotify", StringComparison.Ordinal));
        home.State().ShouldBe(before);
    }

    [Fact]
    public async Task A_person_may_allow_one_unfree_package_and_only_that()
    {
        using var home = await homes.TakeAsync();

        await using var run = await LiveRun.AtTerminalAsync(home, "--demo", "install spotify");
        await run.UntilShownAsync("Which one?");
        run.Type("1\n");
        await run.UntilShownAsync("Do it?");
        run.Type("y\n");

        (await run.EndAsync()).ShouldEndWith(0);
        (await home.RunInstalledAsync("spotify")).ShouldStartWith("spotify ");
        File.ReadAllText(home.Configuration).ShouldContain("allowUnfreePredicate");
        (await home.AskAsync("--yes", "install slack")).ShouldEndWith(4).ErrorCode.ShouldBe("package-refused");
    }

    [Fact]
    public async Task Without_nix_its_engine_tells_the_remedy()
    {
        using var home = await homes.TakeAsync();
        var without = home.EnvironmentWith(KeyValuePair.Create<string, string?>("PATH", Path.Combine(home.Root, "home")));

        var answer = (await DemoHome.RunAsync(without, ["--demo", "--json", "--yes", "--engine", "traditional", "install firefox"])).Json().ShouldEndWith(5);

        answer.ErrorCode.ShouldBe("no-nix");
        answer.Error!["advice"]!.GetValue<string>().ShouldContain("nix-bin");
    }

    [Theory]
    [InlineData("native")]
    [InlineData("auto")]
    public async Task Without_nix_a_change_is_made_all_the_same(string engine)
    {
        using var home = await homes.TakeAsync();
        var without = home.EnvironmentWith(KeyValuePair.Create<string, string?>("PATH", "/usr/bin:/bin"));

        (await DemoHome.RunAsync(without, ["--demo", "--json", "--yes", "--engine", engine, "install firefox"])).Json().ShouldEndWith(0);

        home.Generation.ShouldBe(2);
        (await home.RunInstalledAsync("firefox")).ShouldStartWith("firefox ");
        (await DemoHome.RunAsync(without, ["--demo", "--json", "--yes", "--engine", engine, "undo"])).Json().ShouldEndWith(0);
        home.Generation.ShouldBe(1);
    }

    [Theory]
    [InlineData("--engine", "quantum")]
    [InlineData("--scope", "universe")]
    [InlineData("--color", "mauve")]
    public async Task A_wrong_value_of_a_flag_is_bad_usage(string option, string value)
    {
        using var home = await homes.TakeAsync();
        var before = home.State();

        var run = (await home.SayAsync("--yes", option, value, "install firefox")).ShouldEndWith(2);

        run.Errors.ShouldContain(value);
        home.State().ShouldBe(before);
    }

    [Theory]
    [InlineData("ASK_NIX_NATIVE_BACKEND")]
    [InlineData("NIX_HUMANITY_PYTHON_BACKEND")]
    public async Task A_wrong_value_of_a_flag_variable_is_bad_usage(string variable)
    {
        using var home = await homes.TakeAsync();
        var before = home.State();

        var run = await DemoHome.RunAsync(home.EnvironmentWith(KeyValuePair.Create<string, string?>(variable, "perhaps")), ["--demo", "--yes", "install firefox"]);

        run.ShouldEndWith(2).Errors.ShouldContain(variable);
        home.State().ShouldBe(before);
    }

    [Fact]
    public async Task Changes_that_were_waiting_are_shown_and_kept_apart_from_what_was_asked()
    {
        using var home = await homes.TakeAsync();
        home.Edit("etc/nixos/configuration.nix", text => text.Replace("    git\n", "    git\n    htop\n", StringComparison.Ordinal));

        var forecast = (await home.AskAsync("--dry-run", "install firefox")).ShouldEndWith(0).Plan!["forecast"]!;

        forecast["waiting"]!.AsArray().Select(line => line!.GetValue<string>()).ShouldHaveSingleItem().ShouldContain("htop");
        forecast["packages"]!.AsArray().ShouldHaveSingleItem()!["name"]!.GetValue<string>().ShouldBe("firefox");
    }

    [Fact]
    public async Task A_file_edited_between_the_plan_and_the_yes_is_left_alone()
    {
        using var home = await homes.TakeAsync();

        await using var run = await LiveRun.AtTerminalAsync(home, "--demo", "install firefox");
        await run.UntilShownAsync("Do it?");
        home.Edit("etc/nixos/configuration.nix", text => text + "# by hand\n");
        var before = home.State();
        run.Type("y\n");

        var ended = (await run.EndAsync()).ShouldEndWith(4);
        ended.Output.ShouldContain("has changed since the plan was made");
        home.State().Below(s_machine).ShouldBe(before.Below(s_machine));
    }

    private static void AddToConfiguration(DemoHome home, string lines) =>
        home.Edit("etc/nixos/configuration.nix", text => text.Replace("  system.stateVersion", $"  {lines}\n  system.stateVersion", StringComparison.Ordinal));
}
