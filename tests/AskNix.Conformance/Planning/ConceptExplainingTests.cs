using AskNix.Errors;
using AskNix.Features;
using AskNix.Intents;
using AskNix.Knowledge;
using AskNix.Planning;
using AskNix.Planning.Explaining;

namespace AskNix.Conformance.Planning;

public abstract class ConceptExplainingTests(string release) : IDisposable
{
    private readonly PlanningMachine _machine = new(release);

    public void Dispose()
    {
        _machine.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("a flake", "is not a flake")]
    [InlineData("stateVersion", "25.11")]
    [InlineData("nixpkgs", "release 25.11")]
    [InlineData("home manager", "not in use")]
    public async Task A_topic_is_explained_with_its_source_and_how_it_stands_here(string topic, string here)
    {
        _machine.AddDemo();
        var answer = (await Explain(topic)).ShouldBeOfType<Proposal.Answer>();
        answer.Data!["source"]!.GetValue<string>().ShouldNotBeEmpty();
        answer.Data["here"]!.GetValue<string>().ShouldContain(here);
    }

    [Theory]
    [InlineData("libvirt")]
    [InlineData("scanner not working")]
    public async Task A_feature_is_explained_by_what_it_sets_and_where_that_is_declared(string topic)
    {
        _machine.AddDemo();
        var answer = (await Explain(topic)).ShouldBeOfType<Proposal.Answer>();
        answer.Data!["source"]!.GetValue<string>().ShouldStartWith("nixpkgs nixos/modules/");
        answer.Data["text"]!.GetValue<string>().ShouldContain("enable = true;");
        answer.Suggestions.ShouldHaveSingleItem().ShouldStartWith("enable ");
    }

    [Fact]
    public async Task What_is_not_known_is_not_made_up()
    {
        _machine.AddDemo();
        var refusal = (await Explain("quantum chromodynamics")).ShouldBeOfType<Proposal.Refusal>();
        refusal.Problem.Code.ShouldBe(ErrorCode.NotUnderstood);
        refusal.Problem.Message.ShouldContain("I don't know");
    }

    private Task<Proposal> Explain(string topic) => _machine.Plan(
        new ExplainConceptPlanner(new KnowledgeBase(), new FeatureCatalogue(), new MachineFacts(_machine.Machine, _machine.Tools, _machine.Nixpkgs, _machine.Home), _machine.Catalogue),
        new ExplainConcept(topic));
}
