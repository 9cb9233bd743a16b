using System.Collections.Immutable;
using AskNix.Applying;
using AskNix.Backend;
using AskNix.Conformance.Stories;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Plans;
using AskNix.Settings;
using Nixos.Machines;

namespace AskNix.Conformance.Promises;

/// <summary>Whoever answers a plan with for whom it should be sees the plan for those, and nothing is done before that one is confirmed.</summary>
public sealed class ScopeAfterAnswerTests(DemoHomes homes)
{
    [Fact]
    public async Task Another_plan_is_shown_and_asked_about()
    {
        var (response, shown) = await ProcessAsync("install htop");
        shown.Count.ShouldBe(2);
        Files(shown[0]).ShouldNotBe(Files(shown[1]));
        response.Error!.Code.ShouldBe(ErrorCode.NotConfirmed);
    }

    [Fact]
    public async Task What_cannot_be_for_some_users_alone_is_refused()
    {
        var (response, shown) = await ProcessAsync("turn on bluetooth");
        shown.ShouldHaveSingleItem();
        response.Error!.Code.ShouldBe(ErrorCode.NotConfirmed);
        response.Text.ShouldContain("whole machine");
    }

    private static string Files(Plan plan) => string.Join(' ', plan.Steps.Select(step => step.ToString()));

    private async Task<(Response Response, List<Plan> Shown)> ProcessAsync(string sentence)
    {
        using var home = await homes.TakeAsync();
        var before = home.State();
        var person = new OnlyForMe();
        using var parts = new BackendComposition(new BackendSettings(
            new Machine(home.Machine, home.Environment), Directories.FromEnvironment(home.Environment, "/"), AskNixSettings.Shipped,
            TimeProvider.System, Path.Combine(home.Root, "home"), new OwnProgram([.. AskNixProgram.Command]), "auto", Interactive: true));
        var backend = parts.CreateBackend();
        var response = await backend.ProcessIntentAsync(
            backend.ExtractIntent(sentence), new ProcessContext(new RequestOptions(), person, _ => { }), TestContext.Current.CancellationToken);
        home.State().ShouldBe(before);
        return (response, person.Shown);
    }

    /// <summary>Wants the first plan for one user, and does not want the next.</summary>
    private sealed class OnlyForMe : IConversation
    {
        public List<Plan> Shown { get; } = [];

        public bool IsInteractive => true;

        public void Show(Plan plan, bool dryRun) => Shown.Add(plan);

        public Task<Confirmation> ConfirmAsync(Plan plan, CancellationToken cancellation) =>
            Task.FromResult(Shown.Count == 1 ? new Confirmation(false, Scope.User) : Confirmation.No);

        public Task<string?> ChooseAsync(string question, ImmutableArray<string> choices, CancellationToken cancellation) => Task.FromResult<string?>(null);
    }
}
