using AskNix.Errors;
using AskNix.Settings;

namespace AskNix.Tests.Settings;

public sealed class DirectoriesTests
{
    [Fact]
    public void Xdg_variables_go_before_the_home_directory()
    {
        var directories = Directories.FromEnvironment(new Dictionary<string, string> { ["HOME"] = "/home/ada", ["XDG_STATE_HOME"] = "/var/ada", ["XDG_CACHE_HOME"] = "relative" }, "/home/grace");

        directories.ShouldBe(new Directories("/home/ada/.config/ask-nix", "/var/ada/ask-nix", "/home/ada/.cache/ask-nix", "/home/ada/.local/share/ask-nix"));
        directories.HistoryFile.ShouldBe("/var/ada/ask-nix/history.db");
    }

    [Fact]
    public void Without_home_the_account_tells_the_place() =>
        Directories.FromEnvironment(new Dictionary<string, string>(), "/home/ada").Cache.ShouldBe("/home/ada/.cache/ask-nix");

    [Fact]
    public void Without_home_and_account_the_missing_variable_is_named() =>
        Should.Throw<AskNixException>(() => Directories.FromEnvironment(new Dictionary<string, string>(), "/")).Problem.Code.ExitStatus.ShouldBe(5);

    [Fact]
    public void The_state_directory_is_private_and_remembers_the_stage_it_was_created_under()
    {
        using var directory = new TemporaryDirectory();

        StateDirectory.Open(directory["new"], RolloutStage.NewInstalls).IsNewInstall.ShouldBeTrue();
        StateDirectory.Open(directory["new"], RolloutStage.Default).IsNewInstall.ShouldBeTrue();
        StateDirectory.Open(directory["old"], RolloutStage.OptIn).IsNewInstall.ShouldBeFalse();
        StateDirectory.Open(directory["old"], RolloutStage.NewInstalls).IsNewInstall.ShouldBeFalse();
        FileModes.Of(directory["new"]).ShouldBe(FileModes.OwnerDirectory);
    }

    [Fact]
    public void Two_that_create_the_state_directory_at_once_both_find_it_whole()
    {
        using var directory = new TemporaryDirectory();

        Parallel.For(0, 16, _ => StateDirectory.Open(directory["state"], RolloutStage.NewInstalls).IsNewInstall.ShouldBeTrue());

        Directory.GetDirectories(directory.Path).ShouldBe([directory["state"]]);
    }
}
