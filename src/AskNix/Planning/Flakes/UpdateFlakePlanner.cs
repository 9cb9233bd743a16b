using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;

namespace AskNix.Planning.Flakes;

/// <summary>
/// Plans the renewal of a flake's inputs: the new lock file is found out on a copy, and the plan is one edit of <c>flake.lock</c> with
/// its exact text.
/// </summary>
/// <remarks>
/// Data: <c>{"directory", "changes": [{"input", "source", "oldRevision", "oldDate", "newRevision", "newDate"}], "inputs": [{"input",
/// "source", "revision", "date", "follows"}]}</c>; dates are ISO 8601 days, unknown parts null.
/// </remarks>
public sealed class UpdateFlakePlanner(MachineTools tools, FlakeLocator flakes, FlakeUpdater updater) : IntentPlanner<UpdateFlake>
{
    protected override async Task<Proposal> PlanAsync(UpdateFlake intent, PlanningContext context, CancellationToken cancellation)
    {
        var flake = flakes.Find(context.Options);
        if (flake.Directory is not { } directory)
        {
            return new Proposal.Refusal(new Problem(
                ErrorCode.BadUsage, $"The flake {flake.Reference} is not a folder of this machine, so its lock file cannot be renewed.",
                "Name the folder of a flake with --flake DIR."));
        }
        var update = await updater.FindAsync(directory, flake.InGit, intent.Inputs, context.Options.Offline, context.Report, cancellation);
        var data = Data(directory, update);
        if (update.Changes.IsEmpty)
            return new Proposal.Answer(UpToDate(directory, intent.Inputs, update), data);

        var lockFile = Path.Combine(directory, "flake.lock");
        var steps = ImmutableArray.Create<PlanStep>(new EditFile(lockFile, update.OldLock, update.NewLock));
        if (flake.InGit && !await IsTrackedAsync(directory, context, cancellation))
            steps = steps.Add(new TrackFile(directory, lockFile));
        return new Proposal.Change(
            new Plan(context.Sentence, Title(update), steps, new Forecast(), Afterwards: Afterwards(flake, update)), data);
    }

    private async Task<bool> IsTrackedAsync(string directory, PlanningContext context, CancellationToken cancellation) =>
        (await tools.RunCheckedAsync(
            ["git", "-C", directory, "ls-files", "-z", "--", "flake.lock"], ErrorCode.OperationFailed, context.Report, cancellation)).Length > 0;

    private static string Title(FlakeUpdate update) =>
        $"update {string.Join(", ", Named(update.Changes).Select(change => change.Text))}";

    // What moves below an input that itself moves is its business; a person reads the inputs of the flake.
    private static IEnumerable<FlakeLockChange> Named(ImmutableArray<FlakeLockChange> changes)
    {
        var direct = changes.Where(change => !change.Name.Contains('/', StringComparison.Ordinal)).ToArray();
        return direct.Length > 0 ? direct : changes;
    }

    private static string UpToDate(string directory, ImmutableArray<string> inputs, FlakeUpdate update)
    {
        var asked = update.Renewed.Direct.Where(input => inputs.IsDefaultOrEmpty || inputs.Contains(input.Name)).ToArray();
        var width = asked.Select(input => input.Name.Length).DefaultIfEmpty(0).Max();
        return string.Join('\n',
            [$"Nothing newer for {directory}:", .. asked.Select(input => $"  {input.Name.PadRight(width)}  {input.State}")]);
    }

    private static ImmutableArray<string> Afterwards(FlakeTarget flake, FlakeUpdate update) =>
    [
        .. Named(update.Changes).Count() < update.Changes.Length ? (string[])["Inputs of these inputs move with them; the difference of flake.lock shows all."] : [],
        flake.IsMachine
            ? "The running system stays as it is until it is rebuilt: ask-nix \"rebuild my system\"."
            : "Whatever uses this flake takes the new inputs the next time it is built.",
    ];

    private static JsonObject Data(string directory, FlakeUpdate update) => new()
    {
        ["directory"] = directory,
        ["changes"] = new JsonArray([.. update.Changes.Select(change => (JsonNode)new JsonObject
        {
            ["input"] = change.Name,
            ["source"] = (change.New ?? change.Old)?.Source,
            ["oldRevision"] = change.Old?.Revision,
            ["oldDate"] = Day(change.Old),
            ["newRevision"] = change.New?.Revision,
            ["newDate"] = Day(change.New),
        })]),
        ["inputs"] = new JsonArray([.. update.Renewed.All.Select(input => (JsonNode)new JsonObject
        {
            ["input"] = input.Name,
            ["source"] = input.Source,
            ["revision"] = input.Revision,
            ["date"] = Day(input),
            ["follows"] = input.Follows.IsDefaultOrEmpty ? null : string.Join('/', input.Follows),
        })]),
    };

    private static string? Day(FlakeInput? input) => input?.LastModified?.ToString("yyyy-MM-dd");
}
