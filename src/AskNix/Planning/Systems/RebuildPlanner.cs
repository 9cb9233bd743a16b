using AskNix.Errors;
using AskNix.Events;
using AskNix.Intents;
using AskNix.Planning.Configurations;
using AskNix.Plans.Forecasts;
using Nix.Posix;
using Nix.Store.Daemon;
using Nixos.Machines;

namespace AskNix.Planning.Systems;

/// <summary>Plans rebuild-system: the configuration as it stands becomes the running system, the one of the next boot, or is just built.</summary>
public sealed class RebuildPlanner(
    Machine machine, ConfigurationPlanner configurations, ISystemEvaluator evaluator, SystemPlanComposer composer, IBuildForecaster forecaster)
    : IntentPlanner<RebuildSystem>
{
    protected override async Task<Proposal> PlanAsync(RebuildSystem intent, PlanningContext context, CancellationToken cancellation)
    {
        var configuration = configurations.Locate(context);
        context.Report(new PhaseStarted($"Evaluating {configuration.Description}"));
        var next = await evaluator.EvaluateAsync(new EvaluationRequest(configuration, Offline: context.Options.Offline), context.Report, cancellation);
        if (intent.Action is "dry-build")
            return DryBuild(await forecaster.ForecastAsync([DerivedPath.AllOutputsOf(next.Derivation)], context.Options.Offline, context.Report, cancellation));
        if (IsSoAlready(next, intent))
            return new Proposal.Answer($"Nothing to do: the running system is what {configuration.Description} says.");
        if (intent.Specialisation is { } variant && RunningSystem.Of(machine) == next.Result && !Directory.Exists($"{next.Result}/specialisation/{variant}"))
            return NoSuchVariant(next.Result, variant);
        var request = new SystemPlanRequest(Title(intent), configuration, next, Baseline: null, [])
        {
            Action = intent.Action,
            Specialisation = intent.Specialisation,
        };
        return new Proposal.Change(await composer.ComposeAsync(request, context, cancellation));
    }

    private bool IsSoAlready(EvaluatedSystem next, RebuildSystem intent) =>
        intent is { Specialisation: null, Action: "switch" or "test" } && RunningSystem.Of(machine) == next.Result
        && (intent.Action == "test" || DurableLink.ReadLink(machine.SystemProfile) is { } link
            && DurableLink.ReadLink(Path.GetFullPath(link, Path.GetDirectoryName(machine.SystemProfile)!)) == next.Result);

    private static Proposal.Answer DryBuild(BuildForecast build) => new(build.ToBuild.IsEmpty && build.ToFetch.IsEmpty
        ? "Nothing would be built or fetched: all of it is in the store."
        : string.Join('\n', (string[])["These would be built:", .. build.ToBuild.Select(path => $"  {path}"), .. build.ToFetch.Select(path => $"  {path} (fetched)")]));

    private static Proposal.Refusal NoSuchVariant(string system, string variant)
    {
        var folder = Path.Combine(system, "specialisation");
        var names = Directory.Exists(folder) ? Directory.GetDirectories(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray() : [];
        return new Proposal.Refusal(new Problem(
            ErrorCode.NotAvailable,
            $"The configuration has no variant {variant}.",
            names.Length == 0 ? "It has none at all: specialisation.NAME makes one." : $"It has: {string.Join(", ", names)}."));
    }

    private static string Title(RebuildSystem intent) => intent.Action switch
    {
        "boot" => "make the configuration the system of the next boot",
        "test" => "try the configuration until the next boot",
        "build" => "build the configuration, without activating it",
        _ => "make the configuration the running system",
    } + (intent.Specialisation is { } variant ? $", in its variant {variant}" : "");
}
