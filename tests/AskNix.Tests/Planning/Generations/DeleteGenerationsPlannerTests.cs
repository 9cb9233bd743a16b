using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning;
using AskNix.Planning.Generations;
using AskNix.Planning.Store;
using AskNix.Plans.Steps;
using AskNix.Tests.Nixos.Generations;

namespace AskNix.Tests.Planning.Generations;

public sealed class DeleteGenerationsPlannerTests : IDisposable
{
    private readonly GenerationPlanning _planning = new();

    public DeleteGenerationsPlannerTests()
    {
        // Made now, by the file system's clock; the planner's own stands in 2026 until it is moved.
        foreach (var (number, letter) in Enumerable.Range(1, 5).Zip("abcdf"))
        {
            var system = _planning.Folder.System(letter, $"25.11.{number}");
            _planning.Folder.Generation(number, system);
            _planning.Store.Records.Add(new StoreRecord(system, 100, []));
        }
        _planning.Folder.Current(5);
        _planning.Folder.Run(Path('f'));
        _planning.Folder.Boot(Path('c'));
    }

    public void Dispose() => _planning.Dispose();

    [Fact]
    public async Task Keeping_the_newest_deletes_the_others_but_what_runs_and_what_was_booted()
    {
        var change = (await Plan(new DeleteGenerations(Keep: 1))).ShouldBeOfType<Proposal.Change>();

        change.Plan.Steps.ShouldHaveSingleItem().ShouldBeOfType<RemoveGenerations>().Generations.ShouldBe([1, 2, 4]);
        change.Plan.Inverse.ShouldBeEmpty();
        change.Plan.Forecast.Warnings.ShouldContain("Stays: generation 3, the machine was started with it.");
        change.Plan.Forecast.Warnings.ShouldContain(warning => warning.StartsWith("Only these hold 3 store paths, 300 bytes", StringComparison.Ordinal));
        change.Data!["delete"]!.ToJsonString().ShouldBe("[1,2,4]");
        change.Data["bytes"]!.GetValue<long>().ShouldBe(300);
    }

    [Fact]
    public async Task A_pinned_generation_stays_and_the_reason_is_told()
    {
        MachineFolder.Link(new Pins(_planning.Folder.Machine).LinkFor(2, "Before the Upgrade!"), Path('b'));

        var change = (await Plan(new DeleteGenerations(Keep: 1))).ShouldBeOfType<Proposal.Change>();

        change.Plan.Steps.ShouldHaveSingleItem().ShouldBeOfType<RemoveGenerations>().Generations.ShouldBe([1, 4]);
        change.Plan.Forecast.Warnings.ShouldContain("Stays: generation 2, it is pinned (before the upgrade).");
    }

    [Fact]
    public async Task The_current_one_is_never_deleted_even_when_named()
    {
        var answer = (await Plan(new DeleteGenerations(Generations: [5]))).ShouldBeOfType<Proposal.Answer>();

        answer.Text.ShouldContain("Generation 5 stays: it is the current one.");
        answer.Data!["kept"]![0]!["generation"]!.GetValue<int>().ShouldBe(5);
    }

    [Fact]
    public async Task Numbers_nobody_has_are_refused_with_those_there_are()
    {
        var refusal = (await Plan(new DeleteGenerations(Generations: [2, 77]))).ShouldBeOfType<Proposal.Refusal>();

        refusal.Problem.Code.ShouldBe(ErrorCode.UnknownGeneration);
        refusal.Problem.Advice.ShouldBe("There are these: 1-5.");
    }

    [Fact]
    public async Task Old_ones_are_those_made_longer_ago()
    {
        (await Plan(new DeleteGenerations(OlderThan: "30000d"))).ShouldBeOfType<Proposal.Answer>();

        _planning.Clock.Advance(TimeSpan.FromDays(40000));
        var change = (await Plan(new DeleteGenerations(OlderThan: "30000d"))).ShouldBeOfType<Proposal.Change>();
        change.Plan.Steps.ShouldHaveSingleItem().ShouldBeOfType<RemoveGenerations>().Generations.ShouldBe([1, 2, 4]);
    }

    [Fact]
    public async Task What_is_no_age_is_refused() =>
        (await Plan(new DeleteGenerations(OlderThan: "soon"))).ShouldBeOfType<Proposal.Refusal>().Problem.Code.ShouldBe(ErrorCode.BadUsage);

    [Fact]
    public async Task Nothing_said_is_asked_back() => (await Plan(new DeleteGenerations())).ShouldBeOfType<Proposal.Question>();

    private string Path(char letter) =>
        System.IO.Path.Combine(_planning.Folder.Machine.StoreDirectory, $"{new string(letter, 32)}-nixos-system-host-25.11.{"abcdf".IndexOf(letter, StringComparison.Ordinal) + 1}");

    private Task<Proposal> Plan(DeleteGenerations intent) => _planning.Plan(
        new DeleteGenerationsPlanner(_planning.Folder.Machine, _planning.Generations, _planning.Facts, _planning.Clock), intent);
}
