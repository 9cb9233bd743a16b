using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning;
using AskNix.Planning.Explaining;

namespace AskNix.Conformance.Planning;

public abstract class OptionExplainingTests(string release) : IDisposable
{
    private readonly PlanningMachine _machine = new(release);

    public void Dispose()
    {
        _machine.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_option_is_explained_with_its_value_here_and_the_file_that_sets_it(bool flake)
    {
        _machine.AddDemo(flake);
        if (flake)
            await _machine.LockDemo();
        var answer = (await Explain("networking.hostName")).ShouldBeOfType<Proposal.Answer>();
        answer.Data!["value"]!.GetValue<string>().ShouldBe("\"demo\"");
        answer.Data["type"]!.GetValue<string>().ShouldNotBeEmpty();
        answer.Data["setIn"]![0]!.GetValue<string>().ShouldBe(_machine.At("etc/nixos/configuration.nix"));
    }

    [Fact]
    public async Task An_option_that_nobody_set_says_so()
    {
        _machine.AddDemo();
        var answer = (await Explain("services.openssh.enable")).ShouldBeOfType<Proposal.Answer>();
        answer.Data!["value"]!.GetValue<string>().ShouldBe("false");
        answer.Data["setIn"]!.AsArray().ShouldBeEmpty();
        answer.Text.ShouldContain("none of your own files");
        answer.Suggestions.ShouldBe(["set services.openssh.enable to true"]);
    }

    [Fact]
    public async Task A_name_of_ones_own_inside_an_option_is_understood()
    {
        _machine.AddDemo();
        var answer = (await Explain("users.users.root.home")).ShouldBeOfType<Proposal.Answer>();
        answer.Data!["value"]!.GetValue<string>().ShouldBe("\"/root\"");
    }

    [Fact]
    public async Task A_group_is_listed()
    {
        _machine.AddDemo();
        var answer = (await Explain("services.openssh")).ShouldBeOfType<Proposal.Answer>();
        answer.Data!["options"]!.AsArray().Select(option => option!["name"]!.GetValue<string>()).ShouldContain("services.openssh.enable");
    }

    [Fact]
    public async Task An_unknown_option_is_refused_with_near_names()
    {
        _machine.AddDemo();
        var refusal = (await Explain("services.openshh.enable")).ShouldBeOfType<Proposal.Refusal>();
        refusal.Problem.Code.ShouldBe(ErrorCode.UnknownOption);
        refusal.Data!["near"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldContain("services.openssh.enable");
    }

    [Fact]
    public async Task Options_are_found_by_what_they_do()
    {
        _machine.AddDemo();
        var answer = (await _machine.Plan(new SearchOptionPlanner(_machine.Catalogue), new AskNix.Intents.SearchOption("bluetooth"))).ShouldBeOfType<Proposal.Answer>();
        answer.Data!["options"]![0]!["name"]!.GetValue<string>().ShouldBe("hardware.bluetooth.enable");
    }

    [Fact]
    public async Task Without_a_configuration_the_options_of_its_NixOS_are_still_known()
    {
        _machine.AddDemo();
        Directory.Delete(_machine.At("etc/nixos"), recursive: true);
        (await Explain("services.openssh.enable")).ShouldBeOfType<Proposal.Answer>().Data!["value"].ShouldBeNull();
    }

    private Task<Proposal> Explain(string option) =>
        _machine.Plan(new ExplainOptionPlanner(_machine.Catalogue, _machine.Nixpkgs, _machine.Expressions), new ExplainOption(option));
}
