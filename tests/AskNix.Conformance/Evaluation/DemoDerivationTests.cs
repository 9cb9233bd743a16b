using AskNix.Conformance.Planning;
using Nix.Evaluation;
using Nix.Evaluation.Values;
using Nix.Store;
using Nixos.Evaluating;
using Nixos.Fetching;

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

        var environment = machine.Machine.ToolEnvironment;
        using var store = new ReadOnlyStore(StoreDirectories.FromEnvironment(environment.GetValueOrDefault));
        var settings = new EvaluationSettings
        {
            SearchPath = environment["NIX_PATH"].Split(':'),
            NixVersion = machine.Nix.Version,
        };
        var evaluator = new Evaluator(new MachineHost(store, new Fetcher(environment, TimeProvider.System, TimeSpan.FromHours(1), static _ => { }, CancellationToken.None), environment, TimeProvider.System, static (_, _) => { }), settings);
        var ours = EvaluationThread.Run(() =>
            (NixString)evaluator.EvaluateText("(import <nixpkgs/nixos> { }).config.system.build.toplevel.drvPath"u8.ToArray(), "/"));

        theirs.Trim().ShouldEndWith(".drv");
        ours.ToString().ShouldBe(theirs.Trim().Split('\n')[^1]);
        ours.Context!.Elements[0].Kind.ShouldBe(ContextKind.Derivation);
    }
}
