using AskNix.Backend;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Knowledge;
using AskNix.Planning;
using AskNix.Planning.Explaining;
using AskNix.Understanding;

namespace AskNix.Tests.Planning.Explaining;

public class ExplainErrorTests
{
    private const string Message = "error: undefined variable 'firefx'\n\n       at /etc/nixos/configuration.nix:12:5:\n\n           11|   [\n           12|     firefx\n";

    [Fact]
    public async Task A_pasted_error_is_explained_with_its_place()
    {
        var answer = (await Explain(Message)).ShouldBeOfType<Proposal.Answer>();
        answer.Data!["kind"]!.GetValue<string>().ShouldBe("undefined-variable");
        answer.Data["position"]!["line"]!.GetValue<int>().ShouldBe(12);
        answer.Text.ShouldContain("/etc/nixos/configuration.nix, line 12");
    }

    [Fact]
    public async Task The_last_failure_is_explained_when_asked_for() =>
        (await Explain("the last error", () => Message)).ShouldBeOfType<Proposal.Answer>().Data!["known"]!.GetValue<bool>().ShouldBeTrue();

    [Theory]
    [InlineData("what went wrong")]
    [InlineData("why did it fail?")]
    [InlineData("why did that not work")]
    [InlineData("what was the problem")]
    public async Task What_only_points_at_a_failure_is_no_message(string text)
    {
        (await Explain(text, () => Message)).ShouldBeOfType<Proposal.Answer>().Data!["kind"]!.GetValue<string>().ShouldBe("undefined-variable");
        (await Explain(text)).ShouldBeOfType<Proposal.Refusal>().Problem.Message.ShouldStartWith("Which error?");
    }

    [Fact]
    public async Task Without_a_last_failure_it_asks_for_the_message() =>
        (await Explain("that error")).ShouldBeOfType<Proposal.Refusal>().Problem.Code.ShouldBe(ErrorCode.NotUnderstood);

    [Fact]
    public async Task An_unknown_error_is_said_to_be_unknown()
    {
        var answer = (await Explain("error: the frobnicator of the third kind went missing: 42")).ShouldBeOfType<Proposal.Answer>();
        answer.Data!["known"]!.GetValue<bool>().ShouldBeFalse();
        answer.Text.ShouldStartWith("I don't know this error");
    }

    [Fact]
    public async Task What_went_wrong_told_in_ones_own_words_leads_to_the_topic_that_helps()
    {
        var answer = (await Explain("it stopped in emergency mode with a dependency failed for /mnt/data")).ShouldBeOfType<Proposal.Answer>();
        answer.Data!["known"]!.GetValue<bool>().ShouldBeFalse();
        answer.Data["topic"]!.GetValue<string>().ShouldBe("emergency-mode");
        answer.Text.ShouldContain("nofail");
    }

    private static Task<Proposal> Explain(string text, Func<string?>? last = null)
    {
        var intent = new ExplainError(text);
        return new ExplainErrorPlanner(new ErrorKnowledge(), new KnowledgeBase(), last).PlanAsync(
            intent, new PlanningContext(new Understood(text, [intent], 1, Reading.Answer), new RequestOptions(), _ => { }), TestContext.Current.CancellationToken);
    }
}
