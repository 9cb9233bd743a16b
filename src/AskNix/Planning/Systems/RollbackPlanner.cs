using System.Collections.Immutable;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning.Configurations;
using AskNix.Planning.Generations;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;
using Nixos.Generations;
using Nixos.Machines;

namespace AskNix.Planning.Systems;

/// <summary>Plans rollback-system: an earlier generation is activated, then made the current one. Nothing is evaluated, built or fetched.</summary>
public sealed class RollbackPlanner(Machine machine, LockOutGuard guard, TimeProvider clock) : IntentPlanner<RollbackSystem>
{
    private readonly GenerationsText _text = new(clock.LocalTimeZone);

    protected override Task<Proposal> PlanAsync(RollbackSystem intent, PlanningContext context, CancellationToken cancellation)
    {
        var history = new SystemGenerations(machine).Read();
        DateTimeOffset? moment = intent.At is { } at ? PastMoment.Find(at, clock.GetLocalNow()) : null;
        if (intent.At is not null && moment is null)
            return Task.FromResult<Proposal>(Refuse(ErrorCode.BadUsage, $"{intent.At} is no moment in the past.", "Say it as yesterday, last monday or 3 days ago."));
        var target = moment is { } then ? RollbackTarget.ResolveAt(history, then) : RollbackTarget.Resolve(history, intent.Generation, intent.Steps);
        return Task.FromResult<Proposal>(target switch
        {
            RollbackTarget.Found found => new Proposal.Change(PlanFor(found, moment, context)),
            RollbackTarget.AlreadyCurrent already => new Proposal.Answer(
                $"Nothing to do: generation {already.Target.Number} is the current one{(moment is null ? "" : $", made {_text.DateText(already.Target.Date)}")}."),
            RollbackTarget.NoneThen none => Refuse(
                ErrorCode.UnknownGeneration,
                $"There is no generation of {_text.DateText(none.Moment)} or before.",
                none.Oldest is null ? "This machine has no generations yet." : $"The oldest is {none.Oldest.Number}, made {_text.DateText(none.Oldest.Date)}."),
            RollbackTarget.UnknownNumber unknown => Refuse(
                ErrorCode.UnknownGeneration,
                $"There is no generation {unknown.Number}.",
                unknown.Existing.IsEmpty ? "This machine has no generations yet." : $"There are {string.Join(", ", unknown.Existing)}."),
            RollbackTarget.Gone gone => Refuse(
                ErrorCode.UnknownGeneration,
                $"Generation {gone.Target.Number} is no longer in the store: {gone.Target.Path} is gone.",
                "Choose another: ask-nix \"list generations\"."),
            RollbackTarget.NoPrevious none => Refuse(
                ErrorCode.UnknownGeneration,
                none.Current is null ? "This machine has no current generation."
                    : none.Possible == 0 ? $"Generation {none.Current.Number} is the oldest: there is none before it to return to."
                    : $"Before generation {none.Current.Number} there {(none.Possible == 1 ? "is only one" : $"are only {none.Possible}")}.",
                "See what there is: ask-nix \"list generations\"."),
            _ => throw new InvalidOperationException("Unknown kind of rollback target."),
        });
    }

    private Plan PlanFor(RollbackTarget.Found found, DateTimeOffset? moment, PlanningContext context)
    {
        var target = found.Target.Path;
        var running = RunningSystem.Of(machine);
        var units = running is null ? null : UnitForecaster.Between(running, target);
        var packages = PackageDifference.Between(RunningPackages.Of(machine, running), RunningPackages.Of(machine, target));
        var (word, reason) = guard.Check([], units);
        return new Plan(
            context.Sentence,
            $"return to generation {found.Target.Number}{(moment is null ? "" : $", made {_text.DateText(found.Target.Date)}")}",
            [
                new ActivateSystem(target, "test", running),
                new SwitchGeneration(machine.SystemProfile, found.Target.Number, found.From?.Number),
                new ActivateSystem(target, "boot", running),
            ],
            new Forecast(Packages: packages, Units: units),
            word,
            reason,
            Afterwards(packages));
    }

    private static ImmutableArray<string> Afterwards(ImmutableArray<PackageChange> packages) =>
    [
        "The configuration and the channel or lock file are still newer than this system."
        + (packages.IsEmpty ? "" : $" The next rebuild would bring back: {string.Join(", ", packages.Select(BroughtBack))}."),
    ];

    private static string BroughtBack(PackageChange change) => change switch
    {
        { NewVersion: null } => $"{change.Name} {change.OldVersion}",
        { OldVersion: null } => $"the removal of {change.Name}",
        _ => $"{change.Name} {change.OldVersion} instead of {change.NewVersion}",
    };

    private static Proposal.Refusal Refuse(ErrorCode code, string message, string advice) =>
        new(new Problem(code, message, advice), ["list generations"]);
}
