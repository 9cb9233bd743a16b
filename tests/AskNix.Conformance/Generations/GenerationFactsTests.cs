using System.Text.Json.Nodes;
using AskNix.Events;
using AskNix.Intents;
using AskNix.Planning;
using AskNix.Planning.Generations;
using AskNix.Planning.Store;
using AskNix.Plans.Steps;

namespace AskNix.Conformance.Generations;

/// <summary>Both engines tell the same of a real store, and what is foretold is what Nix then does.</summary>
public sealed class GenerationFactsTests
{
    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Both_engines_list_the_same_generations(string release)
    {
        using var machine = await WithThreeGenerationsAsync(release);
        await machine.RunAsync("nix-env", "-p", machine.Machine.SystemProfile, "--switch-generation", "2");
        var planner = new ListGenerationsPlanner(machine.Generations, TimeProvider.System);

        var native = await machine.AnswerAsync(planner, new ListGenerations(), "native");
        machine.Events.Clear();
        var traditional = await machine.AnswerAsync(planner, new ListGenerations(), "traditional");

        machine.Events.OfType<CommandStarted>().ShouldHaveSingleItem().Command[0].ShouldBe("nix-env");
        traditional.Data!.ToJsonString().ShouldBe(native.Data!.ToJsonString());
        traditional.Text.ShouldBe(native.Text);
        native.Data["generations"]!.AsArray().Select(entry => (entry!["generation"]!.GetValue<int>(), entry["current"]!.GetValue<bool>(), entry["running"]!.GetValue<bool>()))
            .ShouldBe([(3, false, true), (2, true, false), (1, false, false)]);
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Both_engines_answer_the_same_of_the_store(string release)
    {
        using var machine = await WithThreeGenerationsAsync(release);
        (IIntentPlanner Planner, Intent Intent)[] questions =
        [
            (new CompareGenerationsPlanner(machine.Generations, machine.Store, TimeProvider.System), new CompareGenerations(1, 3)),
            (new WhyDependsPlanner(machine.Machine, machine.Store), new WhyDepends(null, "libfoo")),
            (new ListInstalledPlanner(machine.Machine, machine.Store), new ListInstalled()),
        ];
        foreach (var (planner, intent) in questions)
        {
            var native = await machine.AnswerAsync(planner, intent, "native");
            var traditional = await machine.AnswerAsync(planner, intent, "traditional");
            traditional.Data!.ToJsonString().ShouldBe(native.Data!.ToJsonString());
            traditional.Text.ShouldBe(native.Text);
        }
        machine.Events.OfType<FellBack>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_comparison_names_packages_units_kernel_and_size()
    {
        using var machine = await WithThreeGenerationsAsync("2.34");

        var answer = await machine.AnswerAsync(new CompareGenerationsPlanner(machine.Generations, machine.Store, TimeProvider.System), new CompareGenerations(1, 3));

        answer.Data!["packages"]!.ToJsonString().ShouldBe("""[{"name":"app","old":"1.0","new":"2.0"},{"name":"big","old":null,"new":"7"}]""");
        answer.Data["units"]!.ToJsonString().ShouldBe("""{"added":["v25.11.3.service"],"removed":["v25.11.1.service"],"changed":["always.service"]}""");
        answer.Data["kernel"]!.ToJsonString().ShouldBe("""{"old":"6.1","new":"6.3"}""");
        answer.Data["bytes"]!.GetValue<long>().ShouldBeGreaterThan(1_000_000);
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task What_is_dead_is_what_the_collector_deletes(string release)
    {
        using var machine = await WithThreeGenerationsAsync(release);
        await machine.BuildProgramAsync("rubbish-1.0", 5000);
        var cancellation = TestContext.Current.CancellationToken;

        var native = await machine.NativeStore.DeadAsync(machine.Events.Add, cancellation);
        var traditional = await machine.TraditionalStore.DeadAsync(machine.Events.Add, cancellation);

        native.ShouldBe(traditional);
        native.Paths.ShouldBeGreaterThan(0);
        var before = await machine.NativeStore.TotalAsync(machine.Events.Add, cancellation);
        before.ShouldBe(await machine.TraditionalStore.TotalAsync(machine.Events.Add, cancellation));
        await machine.RunAsync("nix-store", "--gc");
        var after = await machine.NativeStore.TotalAsync(machine.Events.Add, cancellation);
        (before.Bytes - after.Bytes).ShouldBe(native.Bytes);
        (await machine.NativeStore.DeadAsync(machine.Events.Add, cancellation)).ShouldBe(new StoreAmount(0, 0));
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Roots_have_the_names_that_their_links_have(string release)
    {
        using var machine = await WithThreeGenerationsAsync(release);
        var cancellation = TestContext.Current.CancellationToken;
        File.CreateSymbolicLink(machine.Machine.Below("/nix/var/nix/gcroots/a \"name\" with \\"), Directory.ResolveLinkTarget(machine.Machine.Below("/nix/var/nix/profiles/system-1-link"), returnFinalTarget: false)!.FullName);

        var native = await machine.NativeStore.RootsAsync(machine.Events.Add, cancellation);
        var traditional = await machine.TraditionalStore.RootsAsync(machine.Events.Add, cancellation);

        traditional.Where(root => root.Link.StartsWith('/')).OrderBy(root => root.Link, StringComparer.Ordinal)
            .ShouldBe(native.Where(root => root.Link.StartsWith('/')).OrderBy(root => root.Link, StringComparer.Ordinal));
        traditional.ShouldContain(root => root.Link.EndsWith("a \"name\" with \\", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_deleting_generations_would_free_is_what_it_frees()
    {
        using var machine = await WithThreeGenerationsAsync("2.34");
        File.AppendAllText(machine.Machine.Below("/etc/nix/nix.conf"), "keep-derivations = false\n");
        await machine.RunAsync("nix-store", "--gc");
        var planner = new DeleteGenerationsPlanner(machine.Machine, machine.Generations, machine.Store, TimeProvider.System);

        var change = (await machine.PlanAsync(planner, new DeleteGenerations(Keep: 1))).ShouldBeOfType<Proposal.Change>();

        var step = change.Plan.Steps.ShouldHaveSingleItem().ShouldBeOfType<RemoveGenerations>();
        step.Generations.ShouldBe([1, 2]);
        var cancellation = TestContext.Current.CancellationToken;
        var before = await machine.NativeStore.TotalAsync(machine.Events.Add, cancellation);
        foreach (var command in step.Commands)
            await machine.RunAsync(command.Arguments);
        await machine.RunAsync("nix-store", "--gc");
        var after = await machine.NativeStore.TotalAsync(machine.Events.Add, cancellation);
        change.Data!["bytes"]!.GetValue<long>().ShouldBe(before.Bytes - after.Bytes);
    }

    [Fact]
    public async Task A_pin_outlives_its_generation()
    {
        using var machine = await WithThreeGenerationsAsync("2.34");
        var change = (await machine.PlanAsync(new PinGenerationPlanner(machine.Machine, machine.Generations), new PinGeneration(1, "works"))).ShouldBeOfType<Proposal.Change>();
        var root = change.Plan.Steps[0].ShouldBeOfType<AddRoot>();

        Directory.CreateDirectory(Path.GetDirectoryName(root.Link)!);
        foreach (var command in root.Commands)
            await machine.RunAsync(command.Arguments);
        await machine.RunAsync("nix-env", "-p", machine.Machine.SystemProfile, "--delete-generations", "1");
        await machine.RunAsync("nix-store", "--gc");

        Directory.Exists(root.Target).ShouldBeTrue();
        new Pins(machine.Machine).Read().ShouldHaveSingleItem().ShouldBe(new Pin(root.Link, 1, "works", root.Target));
    }

    [Fact]
    public async Task Where_the_database_cannot_be_read_the_tools_take_over_and_it_is_said()
    {
        using var machine = await WithThreeGenerationsAsync("2.34");
        var store = new StoreFacts(new UnreadableStore(), machine.TraditionalStore);

        var answer = await machine.AnswerAsync(new ListInstalledPlanner(machine.Machine, store), new ListInstalled());

        Names(answer).ShouldContain("big");
        machine.Events.OfType<FellBack>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Installed_packages_come_with_where_they_are_from()
    {
        using var machine = await WithThreeGenerationsAsync("2.34");
        var mine = await machine.BuildProgramAsync("mine-4.2", 10);
        await machine.RunAsync("nix-env", "-p", machine.Machine.Below("/root/.nix-profile"), "-i", mine);

        var answer = await machine.AnswerAsync(new ListInstalledPlanner(machine.Machine, machine.Store), new ListInstalled());

        answer.Data!["packages"]!.ToJsonString().ShouldBe(
            """[{"name":"app","version":"2.0","source":"system"},{"name":"big","version":"7","source":"system"},{"name":"mine","version":"4.2","source":"profile"}]""");
    }

    [Fact]
    public async Task Disk_usage_adds_up()
    {
        using var machine = await WithThreeGenerationsAsync("2.34");

        var answer = await machine.AnswerAsync(new DiskUsagePlanner(machine.Machine, machine.Generations, machine.Store), new DiskUsage());

        var generations = answer.Data!["generations"]!.AsArray();
        generations.Count.ShouldBe(3);
        generations.Sum(entry => entry!["exclusiveBytes"]!.GetValue<long>()).ShouldBeLessThan(answer.Data["storeBytes"]!.GetValue<long>());
        answer.Data["packages"]![0]!["name"]!.GetValue<string>().ShouldBe("big");
    }

    private static IEnumerable<string> Names(Proposal.Answer answer) =>
        answer.Data!["packages"]!.AsArray().Select(package => ((JsonObject)package!)["name"]!.GetValue<string>());

    /// <summary>app needs libfoo throughout; app changes from 1 to 2 at the third, which also brings something big.</summary>
    private static async Task<FactsMachine> WithThreeGenerationsAsync(string release)
    {
        var machine = new FactsMachine(RealNix.Of(release));
        var library = await machine.BuildProgramAsync("libfoo-1.2", 1000);
        var app = await machine.BuildProgramAsync("app-1.0", 2000, library);
        await machine.SwitchAsync("25.11.1", "6.1", app);
        await machine.SwitchAsync("25.11.2", "6.2", app);
        var newer = await machine.BuildProgramAsync("app-2.0", 3000, library);
        var big = await machine.BuildProgramAsync("big-7", 2_000_000);
        await machine.SwitchAsync("25.11.3", "6.3", newer, big);
        return machine;
    }
}
