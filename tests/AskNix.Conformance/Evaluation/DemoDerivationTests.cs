using AskNix.Conformance.Planning;
using Nix.Evaluation;
using Nix.Evaluation.Values;
using Nix.Store;
using Nixos.Evaluating;

namespace AskNix.Conformance.Evaluation;

/// <summary>The system of the demonstration's machine: its whole module system, packages and derivations.</summary>
public sealed class DemoDerivationTests
{
    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task The_system_of_the_demo_is_the_derivation_that_real_nix_makes(string release)
    {
        using var machine = new PlanningMachine(release);
        machine.AddDemo();
        var theirs = await machine.Run("nix-instantiate", "<nixpkgs/nixos>", "-A", "config.system.build.toplevel");

        using var store = OpenStore(machine);
        var evaluator = new Evaluator(Host(machine, store), Settings(machine));
        var ours = EvaluationThread.Run(() => System(evaluator));

        theirs.Trim().ShouldEndWith(".drv");
        ours.ToString().ShouldBe(theirs.Trim().Split('\n')[^1]);
        ours.Context!.Elements[0].Kind.ShouldBe(ContextKind.Derivation);
    }

    [Fact]
    public async Task A_session_gives_the_derivation_that_real_nix_makes_after_each_edit_of_the_configuration()
    {
        using var machine = new PlanningMachine("2.34");
        machine.AddDemo();
        using var store = OpenStore(machine);
        var session = new EvaluationSession(Host(machine, store), Settings(machine));
        var before = await File.ReadAllTextAsync(machine.At("etc/nixos/configuration.nix"), TestContext.Current.CancellationToken);
        var end = before.LastIndexOf('}');
        var adopted = 0;
        foreach (var line in (string[])
            ["", "environment.etc.\"greeting\".text = \"hello\";", "nixpkgs.overlays = [ (self: super: { tree = super.htop; }) ];", "nixpkgs.config.allowUnfree = true;", ""])
        {
            machine.Write("etc/nixos/configuration.nix", $"{before[..end]}{line}\n{before[end..]}");
            var theirs = await machine.Run("nix-instantiate", "<nixpkgs/nixos>", "-A", "config.system.build.toplevel");
            var ours = EvaluationThread.Run(() => session.Evaluate(System));
            ours.ToString().ShouldBe(theirs.Trim().Split('\n')[^1], line);
            adopted += session.Adopted;
        }

        adopted.ShouldBeGreaterThan(0, "the package set is computed once where nothing of it changes");
    }

    private static ReadOnlyStore OpenStore(PlanningMachine machine) =>
        new(StoreDirectories.FromEnvironment(machine.Machine.ToolEnvironment.GetValueOrDefault));

    private static MachineHost Host(PlanningMachine machine, ReadOnlyStore store) =>
        new(store, OurEvaluation.Fetcher(machine.Machine.ToolEnvironment), machine.Machine.ToolEnvironment, TimeProvider.System, static (_, _) => { });

    private static EvaluationSettings Settings(PlanningMachine machine) => new()
    {
        SearchPath = machine.Machine.ToolEnvironment["NIX_PATH"].Split(':'),
        NixVersion = machine.Nix.Version,
    };

    private static NixString System(Evaluator evaluator) =>
        (NixString)evaluator.EvaluateText("(import <nixpkgs/nixos> { }).config.system.build.toplevel.drvPath"u8.ToArray(), "/");
}
