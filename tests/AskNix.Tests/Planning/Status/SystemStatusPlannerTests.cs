using AskNix.Engines.Traditional;
using AskNix.History;
using AskNix.Intents;
using AskNix.Planning;
using AskNix.Planning.Status;
using AskNix.Tests.Nixos.Generations;
using AskNix.Tests.Planning.Generations;

namespace AskNix.Tests.Planning.Status;

public sealed class SystemStatusPlannerTests : IDisposable
{
    private readonly GenerationPlanning _planning = new();
    private readonly HistoryDatabase _history;
    private readonly string _first;
    private readonly string _second;

    public SystemStatusPlannerTests()
    {
        _first = _planning.Folder.System('a', "25.11.1", "6.6.30");
        _second = _planning.Folder.System('b', "25.11.2", "6.12.1", "abc");
        _planning.Folder.Generation(1, _first);
        _planning.Folder.Generation(2, _second);
        _planning.Folder.Current(2);
        _planning.Folder.Run(_second);
        _planning.Folder.Boot(_first);
        _history = HistoryDatabase.Open(Path.Combine(_planning.Folder.Machine.Root, "history.db"), _planning.Clock);
    }

    public void Dispose()
    {
        _history.Dispose();
        _planning.Dispose();
    }

    [Fact]
    public async Task Versions_generations_and_a_waiting_restart_are_told()
    {
        File.WriteAllText(Path.Combine(_first, "kernel"), "old");
        File.WriteAllText(Path.Combine(_second, "kernel"), "new");

        var answer = await StatusAsync();

        answer.Text.ShouldContain("NixOS         25.11.2");
        answer.Text.ShouldContain("Restart       needed: kernel");
        answer.Text.ShouldContain("Started with  generation 1");
        (answer.Data!["current"]!.GetValue<int>(), answer.Data["running"]!.GetValue<int>(), answer.Data["booted"]!.GetValue<int>()).ShouldBe((2, 2, 1));
        answer.Data["reboot"]!["needed"]!.GetValue<bool>().ShouldBeTrue();
        answer.Data["configurationRevision"]!.GetValue<string>().ShouldBe("abc");
        answer.Data["failedUnits"].ShouldBeNull();
    }

    [Fact]
    public async Task Units_that_should_run_and_do_not_are_named()
    {
        File.WriteAllText(Path.Combine(_second, "units"), "good.service f1 restart wanted starts\nbad.service f2 restart wanted fails\nidle.service f3 restart idle starts\n");
        Directory.CreateDirectory(_planning.Folder.Machine.Below("/run/services"));
        File.WriteAllText(_planning.Folder.Machine.Below("/run/services/good.service"), "f1");

        var answer = await StatusAsync();

        answer.Data!["failedUnits"]!.ToJsonString().ShouldBe("[\"bad.service\"]");
        answer.Text.ShouldContain("failed: bad.service");
    }

    [Fact]
    public async Task What_was_activated_without_a_generation_is_said_to_be_gone_after_a_restart()
    {
        _planning.Folder.Run(_planning.Folder.System('t', "25.11.3"));

        (await StatusAsync()).Text.ShouldContain("which is no generation: it is gone after a restart");
    }

    [Fact]
    public async Task The_last_change_comes_with_its_sentence()
    {
        _history.Record(new ChangeRecord("install firefox", "{}", "{}", "native", ChangeOutcome.Applied) { Profile = _planning.Folder.Machine.SystemProfile });
        _history.Record(new ChangeRecord("install elsewhere", "{}", "{}", "native", ChangeOutcome.Applied) { Profile = "/other/system" });
        _planning.Clock.Advance(TimeSpan.FromHours(3));

        (await StatusAsync()).Text.ShouldContain("\"install firefox\", 3 hours ago");
    }

    [Fact]
    public async Task A_flake_s_locked_package_set_is_named_with_its_age()
    {
        var folder = _planning.Folder.Machine.ConfigurationDirectory;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "flake.nix"), "{ }");
        File.WriteAllText(
            Path.Combine(folder, "flake.lock"),
            """
            {"nodes":{"nixpkgs":{"locked":{"type":"github","owner":"NixOS","repo":"nixpkgs","rev":"0123456789abcdef","lastModified":1777000000},
            "original":{"type":"github","owner":"NixOS","repo":"nixpkgs","ref":"nixos-25.11"}},"root":{"inputs":{"nixpkgs":"nixpkgs"}}},"root":"root","version":7}
            """);

        var source = (await StatusAsync()).Data!["source"]!;

        source["kind"]!.GetValue<string>().ShouldBe("flake");
        source["revision"]!.GetValue<string>().ShouldBe("0123456789abcdef");
    }

    [Fact]
    public async Task A_channel_is_named_with_the_time_it_was_fetched()
    {
        var folder = _planning.Folder.Machine.ConfigurationDirectory;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "configuration.nix"), "{ }");
        MachineFolder.Link(_planning.Folder.Machine.ChannelProfile + "-1-link", _first);
        MachineFolder.Link(_planning.Folder.Machine.ChannelProfile, "channels-1-link");
        Directory.CreateDirectory(_planning.Folder.Machine.Below("/root"));
        File.WriteAllText(_planning.Folder.Machine.Below("/root/.nix-channels"), "https://channels.nixos.org/nixos-25.11 nixos\n");

        var answer = await StatusAsync();

        answer.Data!["source"]!["name"]!.GetValue<string>().ShouldBe("https://channels.nixos.org/nixos-25.11");
        answer.Text.ShouldContain("Channel ");
    }

    private async Task<Proposal.Answer> StatusAsync()
    {
        var machine = _planning.Folder.Machine;
        var planner = new SystemStatusPlanner(machine, _planning.Generations, _planning.Facts, new MachineTools(machine), () => _history, _planning.Clock);
        return (await _planning.Plan(planner, new SystemStatus())).ShouldBeOfType<Proposal.Answer>();
    }
}
