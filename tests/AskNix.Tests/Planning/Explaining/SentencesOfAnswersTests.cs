using AskNix.Backend;
using AskNix.Intents;
using AskNix.Planning;
using AskNix.Planning.Explaining;
using AskNix.Understanding;

namespace AskNix.Tests.Planning.Explaining;

/// <summary>Sentences this program itself offers have to be understood by it.</summary>
public class SentencesOfAnswersTests
{
    private static readonly SentenceReader s_reader = BackendComposition.CreateReader();

    [Fact]
    public async Task Every_example_of_the_help_is_understood()
    {
        var help = new Help();
        var answer = (await new HelpPlanner().PlanAsync(
            help, new PlanningContext(new Understood("help", [help], 1, Reading.Answer), new RequestOptions(), _ => { }), TestContext.Current.CancellationToken))
            .ShouldBeOfType<Proposal.Answer>();
        foreach (var example in answer.Data!["groups"]!.AsArray().SelectMany(group => group!["examples"]!.AsArray()).Select(node => node!.GetValue<string>()))
        {
            var read = s_reader.Read(example);
            read.Intent.ShouldNotBeOfType<OutOfScope>(example);
            read.Confidence.ShouldBeGreaterThan(0.5, example);
        }
    }

    [Theory]
    [InlineData("show my flake", "show-flake")]
    [InlineData("check my flake", "check-flake")]
    [InlineData("update my flake", "update-flake")]
    [InlineData("create a flake for a python project", "create-flake")]
    [InlineData("generate a configuration for a gnome laptop", "generate-config")]
    [InlineData("install ripgrep", "install-package")]
    [InlineData("tell me about ripgrep", "package-info")]
    [InlineData("search ripgrep", "search-package")]
    [InlineData("search for a video editor", "search-package")]
    [InlineData("try ripgrep", "try-package")]
    [InlineData("explain option services.openssh.enable", "explain-option")]
    [InlineData("set services.openssh.enable to true", "set-option")]
    [InlineData("search options for bluetooth", "search-option")]
    [InlineData("set up home manager", "home-manager")]
    [InlineData("apply my home configuration", "home-manager")]
    [InlineData("list home manager generations", "home-manager")]
    [InlineData("roll back home manager", "home-manager")]
    [InlineData("rebuild my system", "rebuild-system")]
    [InlineData("what is Generation", "explain-concept")]
    [InlineData("which package has the command dig", "find-command")]
    public void What_an_answer_suggests_is_understood(string sentence, string intent) => s_reader.Read(sentence).Intent.Name.ShouldBe(intent);
}
