using AskNix.Errors;
using AskNix.Settings;

namespace AskNix.Tests.Settings;

public sealed class SettingsFileTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    private string Path => directory["ask-nix/config.json"];

    private SettingsFile File => new(Path);

    public void Dispose() => directory.Dispose();

    [Fact]
    public void A_missing_file_means_the_shipped_settings()
    {
        var read = File.Read();

        read.Settings.ShouldBeEquivalentTo(AskNixSettings.Shipped);
        read.Settings.Rollout.ShouldBe(RolloutStage.Default);
        read.Settings.Engine.ShouldBeNull();
        read.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("engine", "Traditional", "traditional")]
    [InlineData("rollout", "new-installs", "new-installs")]
    [InlineData("scope", "home", "home")]
    [InlineData("search.limit", "7", "7")]
    [InlineData("plugins.enabled", "off", "false")]
    [InlineData("plugins.disabled", "b, a", "a,b")]
    [InlineData("feedback", "no", "false")]
    public void What_is_set_is_got_again_in_its_one_spelling(string key, string given, string kept)
    {
        File.Set(key, given).ShouldBe(kept);

        File.Get(key).ShouldBe(kept);
        File.List().Single(line => line.Key.Name == key).IsGiven.ShouldBeTrue();
    }

    [Fact]
    public void The_typed_settings_carry_what_the_file_says()
    {
        directory.Write(
            "ask-nix/config.json",
            """{ "engine": "native", "rollout": "opt-in", "confirm": { "enter": "yes", "typed-word": "always" }, "plugins": { "disabled": ["x"], "timeout-seconds": 9 }, "metrics": false }""");

        var settings = File.Read().Settings;

        settings.Engine.ShouldBe(EngineName.Native);
        settings.Rollout.ShouldBe(RolloutStage.OptIn);
        settings.Confirm.ShouldBe(new ConfirmSettings(true, TypedWord.Always));
        settings.Plugins.Disabled.ShouldBe(["x"]);
        settings.Plugins.TimeoutSeconds.ShouldBe(9);
        settings.Metrics.ShouldBeFalse();
    }

    [Fact]
    public void An_unknown_key_is_warned_of_with_the_nearest_one_and_kept_when_another_is_set()
    {
        directory.Write("ask-nix/config.json", """{ "engin": "native", "mine": { "deep": [1, 2] } }""");

        var warnings = File.Read().Warnings;
        File.Set("scope", "user");

        warnings.Length.ShouldBe(2);
        warnings[0].Text.ShouldContain("\"engin\"");
        warnings[0].Text.ShouldContain("\"engine\"");
        System.IO.File.ReadAllText(Path).ShouldContain("\"engin\": \"native\"");
        System.IO.File.ReadAllText(Path).ShouldContain("\"deep\"");
    }

    [Theory]
    [InlineData("{ \"engine\": \n  native }", 2, 4)]
    [InlineData("[]", 1, 1)]
    [InlineData("{ \"engine\": \"auto\", }", 1, 21)]
    public void A_malformed_file_is_named_with_its_place_and_never_written_over(string text, int line, int column)
    {
        directory.Write("ask-nix/config.json", text);

        var reading = Should.Throw<AskNixException>(() => File.Read());
        var setting = Should.Throw<AskNixException>(() => File.Set("engine", "auto"));

        reading.Problem.Code.ShouldBe(ErrorCode.BadUsage);
        reading.Problem.Position.ShouldBe(new SourcePosition(Path, line, column));
        reading.Problem.Advice.ShouldNotBeNull();
        setting.Problem.Position.ShouldNotBeNull();
        System.IO.File.ReadAllText(Path).ShouldBe(text);
    }

    [Fact]
    public void A_key_given_twice_is_refused()
    {
        directory.Write("ask-nix/config.json", """{ "engine": "auto", "engine": "native" }""");

        Should.Throw<AskNixException>(() => File.Read()).Problem.Message.ShouldContain("twice");
    }

    [Fact]
    public void A_value_that_is_not_allowed_is_named_with_its_place_and_what_is_allowed()
    {
        directory.Write("ask-nix/config.json", "{\n  \"search\": {\n    \"limit\": \"many\"\n  }\n}");

        var problem = Should.Throw<AskNixException>(() => File.Read()).Problem;

        problem.Message.ShouldContain("search.limit");
        problem.Advice!.ShouldContain("1 to 1000");
        problem.Position.ShouldBe(new SourcePosition(Path, 3, 5));
    }

    [Fact]
    public void An_unknown_setting_is_bad_usage_with_the_nearest_name()
    {
        var problem = Should.Throw<AskNixException>(() => File.Set("serch.limit", "3")).Problem;

        problem.Code.ExitStatus.ShouldBe(2);
        problem.Advice!.ShouldContain("search.limit");
        System.IO.File.Exists(Path).ShouldBeFalse();
    }

    [Fact]
    public void Unset_goes_back_to_the_shipped_value_and_leaves_no_empty_group()
    {
        File.Set("search.limit", "3");

        File.Unset("search.limit").ShouldBeTrue();

        File.Unset("search.limit").ShouldBeFalse();
        File.Get("search.limit").ShouldBe("20");
        System.IO.File.ReadAllText(Path).Trim().ShouldBe("{}");
    }

    [Fact]
    public void A_linked_file_is_written_where_it_is_kept()
    {
        directory.Write("dotfiles/config.json", "{}");
        Directory.CreateDirectory(directory["ask-nix"]);
        System.IO.File.CreateSymbolicLink(Path, directory["dotfiles/config.json"]);

        File.Set("scope", "system");

        new FileInfo(Path).LinkTarget.ShouldNotBeNull();
        System.IO.File.ReadAllText(directory["dotfiles/config.json"]).ShouldContain("system");
        Directory.GetFiles(directory["dotfiles"]).Length.ShouldBe(1);
    }

    [Fact]
    public void Settings_set_at_once_are_all_kept()
    {
        Parallel.ForEach(SettingKeys.All.OfType<FlagSetting>(), key => File.Set(key.Name, "off"));

        SettingKeys.All.OfType<FlagSetting>().ShouldAllBe(key => File.Get(key.Name) == "false");
    }

    [Fact]
    public void Every_shipped_value_is_allowed()
    {
        foreach (var key in SettingKeys.All.Where(key => key.Shipped.Length > 0))
            key.Read(key.Write(key.Shipped)).ShouldBe(key.Shipped, key.Name);
    }
}
