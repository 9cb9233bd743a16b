using AskNix.Errors;
using AskNix.Planning;
using AskNix.Planning.HomeManager;
using AskNix.Plans.Steps;

namespace AskNix.Conformance.Planning;

public abstract class HomeManagerPlanningTests(string release) : IDisposable
{
    private readonly PlanningMachine _machine = new(release);

    public void Dispose()
    {
        _machine.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Switching_without_the_program_says_how_to_get_it()
    {
        var refusal = (await Plan("switch")).ShouldBeOfType<Proposal.Refusal>();
        refusal.Problem.Code.ShouldBe(ErrorCode.NotAvailable);
        refusal.Problem.Advice!.ShouldContain("environment.systemPackages");
    }

    [Fact]
    public async Task Switching_runs_the_program_and_is_taken_back_by_the_generation_before()
    {
        Tool();
        Generations(3);
        _machine.Write("root/.config/home-manager/home.nix", "{ }");
        var step = (await Plan("switch")).ShouldBeOfType<Proposal.Change>().Plan.Steps.ShouldHaveSingleItem().ShouldBeOfType<RunTool>();
        step.Arguments.ShouldBe(["home-manager", "switch"]);
        step.Inverse.ShouldHaveSingleItem().ShouldBeOfType<RunTool>().Arguments.ShouldBe([_machine.At("store/3/activate")]);
    }

    [Fact]
    public async Task A_flake_is_named_to_the_program()
    {
        Tool();
        _machine.Write("root/.config/home-manager/flake.nix", "{ }");
        var step = (await Plan("switch")).ShouldBeOfType<Proposal.Change>().Plan.Steps.ShouldHaveSingleItem().ShouldBeOfType<RunTool>();
        step.Arguments.ShouldBe(["home-manager", "switch", "--flake", "path:" + _machine.At("root/.config/home-manager")]);
    }

    [Fact]
    public async Task Switching_without_a_configuration_offers_to_write_one()
    {
        Tool();
        (await Plan("switch")).ShouldBeOfType<Proposal.Refusal>().Suggestions.ShouldContain("set up home manager");
    }

    [Fact]
    public async Task Generations_are_listed_newest_first_and_the_current_one_is_marked()
    {
        Generations(3, current: 2);
        var answer = (await Plan("generations")).ShouldBeOfType<Proposal.Answer>();
        var listed = answer.Data!["generations"]!.AsArray();
        listed.Select(generation => generation!["generation"]!.GetValue<int>()).ShouldBe([3, 2, 1]);
        listed.Select(generation => generation!["current"]!.GetValue<bool>()).ShouldBe([false, true, false]);
    }

    [Fact]
    public async Task Rolling_back_activates_the_generation_before_the_current_one()
    {
        Generations(3);
        var change = (await Plan("rollback")).ShouldBeOfType<Proposal.Change>();
        var step = change.Plan.Steps.ShouldHaveSingleItem().ShouldBeOfType<RunTool>();
        step.Arguments.ShouldBe([_machine.At("store/2/activate")]);
        step.Inverse.ShouldHaveSingleItem().ShouldBeOfType<RunTool>().Arguments.ShouldBe([_machine.At("store/3/activate")]);
    }

    [Fact]
    public async Task Rolling_back_to_a_generation_whose_path_is_gone_is_refused()
    {
        Generations(2);
        File.Delete(_machine.At("store/1/activate"));
        (await Plan("rollback")).ShouldBeOfType<Proposal.Refusal>().Problem.Code.ShouldBe(ErrorCode.UnknownGeneration);
    }

    [Fact]
    public async Task Rolling_back_without_an_earlier_generation_is_refused()
    {
        (await Plan("rollback")).ShouldBeOfType<Proposal.Refusal>();
        Generations(1);
        (await Plan("rollback")).ShouldBeOfType<Proposal.Refusal>().Problem.Message.ShouldContain("only one");
    }

    [Fact]
    public async Task A_home_configuration_that_is_there_stays()
    {
        _machine.Write("root/.config/home-manager/home.nix", "{ }");
        (await Plan("init")).ShouldBeOfType<Proposal.Answer>().Data!["exists"]!.GetValue<bool>().ShouldBeTrue();
    }

    private Task<Proposal> Plan(string operation) =>
        _machine.Plan(new HomeManagerPlanner(_machine.Tools, _machine.Home, _machine.Nixpkgs), new AskNix.Intents.HomeManager(operation));

    private void Tool()
    {
        var file = _machine.Write("tools/home-manager", "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Generations(int count, int? current = null)
    {
        var profiles = _machine.At("root/.local/state/nix/profiles");
        Directory.CreateDirectory(profiles);
        for (var number = 1; number <= count; number++)
        {
            _machine.Write($"store/{number}/activate", "#!/bin/sh\n");
            File.CreateSymbolicLink(Path.Combine(profiles, $"home-manager-{number}-link"), _machine.At($"store/{number}"));
        }
        File.CreateSymbolicLink(Path.Combine(profiles, "home-manager"), $"home-manager-{current ?? count}-link");
    }
}
