using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning;
using AskNix.Planning.Generations;
using AskNix.Planning.Store;
using AskNix.Plans.Steps;

namespace AskNix.Tests.Planning.Generations;

public sealed class GenerationPlannersTests : IDisposable
{
    private readonly GenerationPlanning _planning = new();
    private readonly string _first;
    private readonly string _second;

    public GenerationPlannersTests()
    {
        _first = _planning.Folder.System('a', "25.05.1", "6.6.30");
        _second = _planning.Folder.System('b', "25.11.2", "6.12.1", "abc", "gaming");
        _planning.Folder.Generation(1, _first);
        _planning.Folder.Generation(2, _second);
        _planning.Folder.Current(2);
        _planning.Folder.Run(_second);
        _planning.Store.Records.AddRange(
        [
            new(_first, 10, [Package('1', "git-2.50"), Package('2', "old-1.0")]),
            new(_second, 10, [Package('3', "git-2.51"), Package('3', "git-2.51-man"), Package('4', "new-3.0")]),
            new(Package('1', "git-2.50"), 100, []),
            new(Package('2', "old-1.0"), 1000, []),
            new(Package('3', "git-2.51"), 120, []),
            new(Package('3', "git-2.51-man"), 5, []),
            new(Package('4', "new-3.0"), 50, [Package('3', "git-2.51")]),
        ]);
    }

    public void Dispose() => _planning.Dispose();

    [Fact]
    public async Task The_list_has_the_keys_of_nixos_rebuild_newest_first()
    {
        var answer = (await _planning.Plan(new ListGenerationsPlanner(_planning.Generations, _planning.Clock), new ListGenerations())).ShouldBeOfType<Proposal.Answer>();

        var newest = answer.Data!["generations"]![0]!.AsObject();
        newest["generation"]!.GetValue<int>().ShouldBe(2);
        newest.Select(entry => entry.Key).Take(7).ShouldBe(["generation", "date", "nixosVersion", "kernelVersion", "configurationRevision", "specialisations", "current"]);
        newest["specialisations"]!.ToJsonString().ShouldBe("[\"gaming\"]");
        answer.Data["generations"]![1]!["configurationRevision"]!.GetValue<string>().ShouldBe("Unknown");
        answer.Text.Split('\n').Length.ShouldBe(3);
        answer.Text.ShouldContain("current");
    }

    [Fact]
    public async Task Without_a_profile_it_is_no_NixOS()
    {
        using var empty = new GenerationPlanning();

        var failure = await Should.ThrowAsync<AskNixException>(() => empty.Plan(new ListGenerationsPlanner(empty.Generations, empty.Clock), new ListGenerations()));

        failure.Problem.Code.ShouldBe(ErrorCode.NoMachine);
    }

    [Fact]
    public async Task Without_ends_the_last_two_are_compared()
    {
        var answer = (await Compare(new CompareGenerations())).ShouldBeOfType<Proposal.Answer>();

        answer.Data!["packages"]!.ToJsonString().ShouldBe(
            """[{"name":"git","old":"2.50","new":"2.51"},{"name":"new","old":null,"new":"3.0"},{"name":"old","old":"1.0","new":null}]""");
        answer.Data["bytes"]!.GetValue<long>().ShouldBe(185 - 1110);
        answer.Text.ShouldContain("git  2.50 -> 2.51");
        answer.Text.ShouldContain("Kernel 6.6.30 -> 6.12.1");
        answer.Suggestions.ShouldBe(["roll back to generation 1"]);
    }

    [Fact]
    public async Task An_end_that_was_not_said_is_the_current_one()
    {
        var answer = (await Compare(new CompareGenerations(To: 1))).ShouldBeOfType<Proposal.Answer>();

        (answer.Data!["from"]!["generation"]!.GetValue<int>(), answer.Data["to"]!["generation"]!.GetValue<int>()).ShouldBe((2, 1));
    }

    [Fact]
    public async Task An_unknown_number_is_refused() =>
        (await Compare(new CompareGenerations(From: 9))).ShouldBeOfType<Proposal.Refusal>().Problem.Message.ShouldBe("There is no generation 9.");

    [Fact]
    public async Task A_pin_is_a_root_named_after_its_reason()
    {
        var change = (await Pin(new PinGeneration(1, "works with VPN"))).ShouldBeOfType<Proposal.Change>();

        var root = change.Plan.Steps.ShouldHaveSingleItem().ShouldBeOfType<AddRoot>();
        root.Target.ShouldBe(_first);
        root.Link.ShouldBe(Path.Combine(_planning.Folder.Machine.PinDirectory, "generation-1--works-with-vpn"));
        change.Plan.Inverse.ShouldHaveSingleItem().ShouldBeOfType<RemoveRoot>();
    }

    [Fact]
    public async Task A_reason_cannot_lead_out_of_the_folder_of_pins()
    {
        var change = (await Pin(new PinGeneration(1, "../../../etc/passwd"))).ShouldBeOfType<Proposal.Change>();

        Path.GetDirectoryName(change.Plan.Steps[0].ShouldBeOfType<AddRoot>().Link).ShouldBe(_planning.Folder.Machine.PinDirectory);
    }

    [Fact]
    public async Task What_is_pinned_already_is_said()
    {
        Nixos.Generations.MachineFolder.Link(new Pins(_planning.Folder.Machine).LinkFor(2, "good"), _second);

        (await Pin(new PinGeneration())).ShouldBeOfType<Proposal.Answer>().Text.ShouldBe("Generation 2 is pinned already (good).");
    }

    [Fact]
    public async Task Why_a_package_is_needed_is_a_chain_from_the_system()
    {
        var answer = (await Why(new WhyDepends("new", "git"))).ShouldBeOfType<Proposal.Answer>();

        answer.Data!["depends"]!.GetValue<bool>().ShouldBeTrue();
        answer.Data["chains"]![0]!.AsArray().Select(step => step!["name"]!.GetValue<string>()).ShouldBe(["new", "git"]);
        answer.Text.ShouldContain("└─ git 2.51");
    }

    [Fact]
    public async Task That_nothing_needs_it_is_an_answer() =>
        (await Why(new WhyDepends(null, "emacs"))).ShouldBeOfType<Proposal.Answer>().Data!["depends"]!.GetValue<bool>().ShouldBeFalse();

    [Fact]
    public async Task Garbage_is_counted_before_it_is_deleted()
    {
        _planning.Store.Dead = new StoreAmount(12, 3L << 30);

        var change = (await _planning.Plan(new CollectGarbagePlanner(_planning.Facts), new CollectGarbage())).ShouldBeOfType<Proposal.Change>();

        change.Plan.Title.ShouldBe("About 3.0 GiB less in the store");
        change.Plan.Inverse.ShouldBeEmpty();
        change.Plan.Forecast.Warnings.ShouldContain(warning => warning.Contains("cannot be brought back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_to_delete_is_an_answer() =>
        (await _planning.Plan(new CollectGarbagePlanner(_planning.Facts), new CollectGarbage())).ShouldBeOfType<Proposal.Answer>();

    [Fact]
    public async Task Disk_usage_tells_what_only_one_generation_holds()
    {
        var answer = (await _planning.Plan(new DiskUsagePlanner(_planning.Folder.Machine, _planning.Generations, _planning.Facts), new DiskUsage()))
            .ShouldBeOfType<Proposal.Answer>();

        answer.Data!["generations"]!.ToJsonString().ShouldBe(
            """[{"generation":2,"exclusiveBytes":0,"closureBytes":185},{"generation":1,"exclusiveBytes":1110,"closureBytes":1110}]""");
        answer.Data["packages"]![0]!["name"]!.GetValue<string>().ShouldBe("git");
    }

    private string Package(char letter, string name) => Path.Combine(_planning.Folder.Machine.StoreDirectory, $"{new string(letter, 32)}-{name}");

    private Task<Proposal> Compare(CompareGenerations intent) => _planning.Plan(new CompareGenerationsPlanner(_planning.Generations, _planning.Facts, _planning.Clock), intent);

    private Task<Proposal> Pin(PinGeneration intent) => _planning.Plan(new PinGenerationPlanner(_planning.Folder.Machine, _planning.Generations), intent);

    private Task<Proposal> Why(WhyDepends intent) => _planning.Plan(new WhyDependsPlanner(_planning.Folder.Machine, _planning.Facts), intent);
}
