namespace AskNix.Conformance.Stories;

/// <summary>Options are proposed only as the machine's own modules declare them, and packages through their modules where they need one.</summary>
public sealed class FeatureStoryTests(DemoHomes homes)
{
    [Fact]
    public async Task A_package_that_needs_its_module_is_installed_through_it()
    {
        using var home = await homes.TakeAsync();

        var wireshark = (await home.AskAsync("-n", "install wireshark")).ShouldEndWith(0);
        var font = (await home.AskAsync("-n", "install jetbrains-mono")).ShouldEndWith(0);
        var plain = (await home.AskAsync("-n", "install ripgrep")).ShouldEndWith(0);
        var libraries = (await home.AskAsync("-n", "install numpy and pandas")).ShouldEndWith(0);

        wireshark.Plan!["title"]!.GetValue<string>().ShouldBe("install wireshark through programs.wireshark.enable");
        wireshark.Plan.ToJsonString().ShouldContain("\\u0022wireshark\\u0022");
        font.Plan!["title"]!.GetValue<string>().ShouldBe("install jetbrains-mono through fonts.packages");
        plain.Plan!["title"]!.GetValue<string>().ShouldBe("install ripgrep");
        libraries.Plan!.ToJsonString().ShouldContain("(pkgs.python3.withPackages (ps: [ ps.numpy ps.pandas ]))");
    }

    [Fact]
    public async Task A_package_that_is_also_a_service_leads_to_a_question_with_the_service_first()
    {
        using var home = await homes.TakeAsync();

        var answer = (await home.AskAsync("--yes", "install postgresql")).ShouldEndWith(3);

        answer.Choices[0].ShouldBe("enable postgresql");
        answer.Choices.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("set services.openssh.enabel to true", "services.openssh.enable")]
    [InlineData("set services.opensh.enable to true", "services.openssh.enable")]
    public async Task An_option_that_is_not_there_is_refused_with_the_name_that_was_meant(string sentence, string meant)
    {
        using var home = await homes.TakeAsync();
        var before = home.State();

        var answer = await home.AskAsync("--yes", sentence);

        answer.Run.Status.ShouldNotBe(0);
        answer.ErrorCode.ShouldBe("unknown-option");
        answer.Error!["advice"]!.GetValue<string>().ShouldContain(meant);
        home.State().ShouldBe(before);
    }

    [Fact]
    public async Task A_value_that_does_not_fit_the_type_is_refused_with_the_type()
    {
        using var home = await homes.TakeAsync();

        var answer = await home.AskAsync("--yes", "set services.openssh.enable to 42");

        answer.Run.Status.ShouldNotBe(0);
        answer.Error!["message"]!.GetValue<string>().ShouldContain("boolean");
    }

    [Fact]
    public async Task A_feature_whose_options_this_machine_lacks_says_so_and_what_does_instead()
    {
        using var home = await homes.TakeAsync();

        var answer = await home.AskAsync("--yes", "enable android debug bridge");

        answer.ErrorCode.ShouldBe("unknown-option");
        answer.Suggestions.ShouldContain("install android-tools");
    }

    [Fact]
    public async Task What_a_feature_stands_on_is_turned_on_with_it_and_stays_when_it_goes()
    {
        using var home = await homes.TakeAsync();

        var printing = (await home.AskAsync("-n", "enable printing")).ShouldEndWith(0).Plan!.ToJsonString();
        home.Edit(home.Configuration, text => text.Replace("system.stateVersion", "services.avahi.enable = true;\n  services.avahi.nssmdns4 = true;\n  services.printing.enable = true;\n  services.blueman.enable = true;\n  hardware.bluetooth.enable = true;\n  system.stateVersion", StringComparison.Ordinal));
        var blueman = (await home.AskAsync("-n", "disable blueman")).ShouldEndWith(0).Plan!.ToJsonString();

        printing.ShouldContain("services.printing.enable");
        printing.ShouldContain("services.avahi.nssmdns4");
        blueman.ShouldContain("services.blueman.enable");
        blueman.ShouldNotContain("hardware.bluetooth.enable = false");
    }

    [Fact]
    public async Task A_feature_that_does_not_go_with_one_that_is_on_asks_first()
    {
        using var home = await homes.TakeAsync();
        home.Edit(home.Configuration, text => text.Replace("system.stateVersion", "services.desktopManager.gnome.enable = true;\n  services.displayManager.gdm.enable = true;\n  system.stateVersion", StringComparison.Ordinal));

        var answer = (await home.AskAsync("--yes", "enable plasma")).ShouldEndWith(4);

        answer.Choices[0].ShouldBe("turn gnome off and plasma on");
    }
}
