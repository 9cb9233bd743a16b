using System.Collections.Immutable;
using AskNix.Errors;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;
using Nix.Store;
using Nix.Store.Daemon;
using Nixos.Machines;
using Nixos.Units;

namespace AskNix.Planning.Configurations;

/// <summary>
/// Puts together the plan that makes a built system the running one, in the order that leaves no bad profile behind: build, edit,
/// activate for now, make it the newest generation, make it the default of the next boot.
/// </summary>
public sealed class SystemPlanComposer(Machine machine, IBuildForecaster forecaster, LockOutGuard guard)
{
    public async Task<Plan> ComposeAsync(SystemPlanRequest request, PlanningContext context, CancellationToken cancellation)
    {
        RefuseNewStateVersion(request);
        var running = RunningSystem.Of(machine);
        var build = await forecaster.ForecastAsync([DerivedPath.AllOutputsOf(request.Next.Derivation)], context.Options.Offline, context.Report, cancellation);
        var activates = request.Action is "switch" or "test";
        var units = activates && running is not null
            ? UnitForecaster.Forecast(UnitFiles.DirectoryOf(running), request.Next.Units)
            : null;
        var packages = PackageDifference.Between(request.Baseline?.Packages ?? RunningPackages.Of(machine, running), request.Next.Packages);
        var forecast = new Forecast(build, packages, units, Waiting(request, running), [.. request.AlreadyThere.Select(reason => $"There already: {reason}."), .. request.Next.Warnings]);
        var (word, reason) = guard.Check(request.Options, units);
        return new Plan(context.Sentence, request.Title, Steps(request, running), forecast, word, reason, request.Afterwards);
    }

    private ImmutableArray<PlanStep> Steps(SystemPlanRequest request, string? running)
    {
        var steps = ImmutableArray.CreateBuilder<PlanStep>();
        steps.Add(new BuildSystem(request.Configuration, request.Next.Derivation, request.Next.Result, request.Nixpkgs));
        steps.AddRange(request.Before);
        var result = request.Next.Result;
        if (request.Action is "switch" or "test")
            steps.Add(new ActivateSystem(result, "test", running, request.Specialisation));
        if (request.Action is "switch" or "boot")
        {
            var profile = new Profile(machine.SystemProfile).Read();
            // Nix compares with the newest generation, which is another one after a rollback, and would make a new number.
            if (profile.Current?.Target != result)
                steps.Add(new SetProfile(machine.SystemProfile, result, profile.CurrentNumber));
            steps.Add(new ActivateSystem(result, "boot", running));
        }
        return steps.ToImmutable();
    }

    private static void RefuseNewStateVersion(SystemPlanRequest request)
    {
        if (request.Baseline is { } baseline && baseline.StateVersion != request.Next.StateVersion)
        {
            throw new AskNixException(
                ErrorCode.RefusedForSafety,
                $"This would change system.stateVersion from {baseline.StateVersion} to {request.Next.StateVersion}, which is never done here: "
                + "services read from it how the data of this machine is laid out.",
                "An update does not need it. Read the release notes before you change it by hand.");
        }
    }

    private ImmutableArray<string> Waiting(SystemPlanRequest request, string? running)
    {
        if (request.Baseline is not { } baseline || running is null || baseline.Result == running)
            return [];
        var packages = PackageDifference.Between(RunningPackages.Of(machine, running), baseline.Packages);
        var units = UnitForecaster.Forecast(UnitFiles.DirectoryOf(running), baseline.Units);
        return WaitingChanges.Describe(packages, units);
    }
}
