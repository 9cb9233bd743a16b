using System.Collections.Immutable;
using AskNix.Applying;
using AskNix.Backend;
using AskNix.Conformance.Stories;
using AskNix.Errors;
using AskNix.Plans;
using AskNix.Settings;
using Nixos.Machines;

namespace AskNix.Conformance.Promises;

/// <summary>Whoever answers a plan with another wish or a question gets that planned or answered; nothing is done before its own plan is confirmed.</summary>
public sealed class WishAfterAnswerTests(DemoHomes homes)
{
    [Fact]
    public async Task Something_else_is_planned_and_asked_about()
    {
        var (response, shown) = await ProcessAsync("install htop", "no, btop instead");
        shown.Count.ShouldBe(2);
        shown[1].Title.ShouldBe("install btop");
        response.Error!.Code.ShouldBe(ErrorCode.NotConfirmed);
    }

    [Fact]
    public async Task A_question_is_answered_and_nothing_is_done()
    {
        var (response, shown) = await ProcessAsync("install htop", "what does that do?");
        shown.ShouldHaveSingleItem();
        response.Text.ShouldContain("process viewer");
        response.Text.ShouldContain("Nothing has been changed");
    }

    [Theory]
    [InlineData("hmm the green one")]
    [InlineData("no thanks")]
    [InlineData("yes for the cat")]
    [InlineData("let me think")]
    public async Task What_says_nothing_else_is_a_no(string said)
    {
        var (response, shown) = await ProcessAsync("install htop", said);
        shown.ShouldHaveSingleItem();
        response.Error!.Code.ShouldBe(ErrorCode.NotConfirmed);
    }

    private async Task<(Response Response, List<Plan> Shown)> ProcessAsync(string sentence, string said)
    {
        using var home = await homes.TakeAsync();
        var before = home.State();
        var person = new Person(said);
        using var parts = new BackendComposition(new BackendSettings(
            new Machine(home.Machine, home.Environment), Directories.FromEnvironment(home.Environment, "/"), AskNixSettings.Shipped,
            TimeProvider.System, Path.Combine(home.Root, "home"), new OwnProgram([.. AskNixProgram.Command]), "auto", Interactive: true));
        var backend = parts.CreateBackend();
        var response = await backend.ProcessIntentAsync(
            backend.ExtractIntent(sentence), new ProcessContext(new RequestOptions(), person, _ => { }), TestContext.Current.CancellationToken);
        home.State().ShouldBe(before);
        return (response, person.Shown);
    }

    /// <summary>Answers the first plan with these words, and does not want the next.</summary>
    private sealed class Person(string said) : IConversation
    {
        public List<Plan> Shown { get; } = [];

        public bool IsInteractive => true;

        public void Show(Plan plan, bool dryRun) => Shown.Add(plan);

        public Task<Confirmation> ConfirmAsync(Plan plan, CancellationToken cancellation) =>
            Task.FromResult(Shown.Count == 1 ? new Confirmation(false, Said: said) : Confirmation.No);

        public Task<string?> ChooseAsync(string question, ImmutableArray<string> choices, CancellationToken cancellation) => Task.FromResult<string?>(null);
    }
}
