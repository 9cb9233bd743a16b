using System.Collections.Immutable;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Packages;
using AskNix.Plans;
using AskNix.Plans.Steps;
using Nixos.Configurations;
using Nixos.Machines;

namespace AskNix.Planning.Configurations;

/// <summary>
/// Plans changes of the configuration: evaluates it as it stands, edits its texts in memory, evaluates them staged, and puts the plan
/// together. Nothing on the machine changes.
/// </summary>
public sealed class ConfigurationPlanner(
    Machine machine, ISystemEvaluator evaluator, SystemPlanComposer composer, MachineTools tools, PackageAdmission admission, string stagingDirectory)
{
    /// <param name="wishes">Turns what the evaluation tells into wishes; several become one plan.</param>
    /// <param name="packages">Attributes that the wishes may name.</param>
    /// <param name="needed">Those of them that they name on a system.</param>
    /// <param name="options">Options that the wishes may set.</param>
    /// <param name="judge">Looks at what the evaluation tells, and may refuse or ask; given a way to plan again with one more wish.</param>
    /// <param name="moved">Plans again where missing packages are there under other attributes; null where that changes nothing.</param>
    public async Task<Proposal> PlanAsync(
        Func<EvaluatedSystem, ConfigurationEditor, ImmutableArray<ConfigurationWish>> wishes,
        ImmutableArray<string> packages,
        Func<EvaluatedSystem, ImmutableArray<string>> needed,
        ImmutableArray<OptionQuestion> options,
        Func<EvaluatedSystem, Func<ConfigurationWish, CancellationToken, Task<Proposal>>, Proposal?> judge,
        Func<IReadOnlyDictionary<string, string>, Func<Task<Proposal>>?> moved,
        PlanningContext context,
        CancellationToken cancellation)
    {
        var configuration = Locate(context);
        context.Report(new PhaseStarted($"Evaluating {configuration.Description}"));
        var baseline = await evaluator.EvaluateAsync(
            new EvaluationRequest(configuration, Probes: packages, Offline: context.Options.Offline, Options: options), context.Report, cancellation);
        var named = needed(baseline);
        ImmutableArray<ProbedPackage> probed = [.. named.Select(package => baseline.Probed[packages.IndexOf(package)])];
        ImmutableArray<string> missing = [.. named.Where((_, at) => !probed[at].Exists)];
        if (!missing.IsEmpty && await PlacesAsync(missing, configuration, context, cancellation) is { Count: > 0 } places && moved(places) is { } elsewhere)
            return await elsewhere();
        var texts = new ConfigurationTexts();
        var editor = new ConfigurationEditor(ModuleFiles.Of(configuration, texts), texts);
        if (await admission.JudgeAsync(named, probed, context, cancellation, PlanAgainAsync) is { } refusal)
            return refusal;
        if (judge(baseline, PlanAgainAsync) is { } objection)
            return objection;
        return await PlanEditedAsync(wishes(baseline, editor), configuration, baseline, editor, texts, context, cancellation);

        Task<Proposal> PlanAgainAsync(ConfigurationWish allowance, CancellationToken token) =>
            PlanEditedAsync([.. wishes(baseline, editor), allowance], configuration, baseline, editor, texts, context, token);
    }

    private async Task<Dictionary<string, string>> PlacesAsync(
        ImmutableArray<string> missing, SystemConfiguration configuration, PlanningContext context, CancellationToken cancellation)
    {
        ImmutableArray<string> others = [.. missing.SelectMany(package => AttributeMoves.Of(package))];
        var evaluated = await evaluator.EvaluateAsync(new EvaluationRequest(configuration, Probes: others, Offline: context.Options.Offline), context.Report, cancellation);
        var there = others.Where((_, at) => evaluated.Probed[at].Exists).ToHashSet(StringComparer.Ordinal);
        return missing.Select(package => (Package: package, Place: AttributeMoves.Of(package).FirstOrDefault(there.Contains)))
            .Where(pair => pair.Place is not null)
            .ToDictionary(pair => pair.Package, pair => pair.Place!, StringComparer.Ordinal);
    }

    /// <summary>The configuration that is meant.</summary>
    /// <exception cref="AskNixException">There is none.</exception>
    public SystemConfiguration Locate(PlanningContext context) =>
        ConfigurationLocator.Find(machine, context.Options.Flake, context.Options.File) ?? throw new AskNixException(
            ErrorCode.NoMachine,
            $"There is no NixOS configuration in {context.Options.Flake ?? context.Options.File ?? machine.ConfigurationDirectory}.",
            "On NixOS, name it with --file or --flake. Elsewhere, --scope profile installs for you alone, and --demo shows a whole machine.");

    /// <summary>Plans giving files exactly these texts, and the system that follows from them.</summary>
    public async Task<Proposal> PlanTextsAsync(string title, ImmutableArray<EditFile> edits, PlanningContext context, CancellationToken cancellation)
    {
        var configuration = Locate(context);
        context.Report(new PhaseStarted($"Evaluating {configuration.Description}"));
        var baseline = await evaluator.EvaluateAsync(new EvaluationRequest(configuration, Offline: context.Options.Offline), context.Report, cancellation);
        var texts = new ConfigurationTexts();
        foreach (var edit in edits)
            texts.Write(edit.Path, edit.NewText ?? []);
        return await PlanTextsAsync(title, [], [], [], configuration, baseline, texts, context, cancellation);
    }

    private async Task<Proposal> PlanEditedAsync(
        ImmutableArray<ConfigurationWish> wishes,
        SystemConfiguration configuration,
        EvaluatedSystem baseline,
        ConfigurationEditor editor,
        ConfigurationTexts texts,
        PlanningContext context,
        CancellationToken cancellation)
    {
        var edits = wishes.SelectMany(wish => wish.Edits).ToArray();
        foreach (var edit in edits)
            editor.Apply(edit);
        var title = string.Join("; ", wishes.Select(wish => wish.Title));
        if (texts.IsEmpty)
            return Nothing(editor, baseline);
        return await PlanTextsAsync(
            title,
            [.. edits.Select(edit => edit.Option.ToString())],
            [.. editor.AlreadyThere],
            [.. wishes.SelectMany(wish => wish.Afterwards)],
            configuration,
            baseline,
            texts,
            context,
            cancellation);
    }

    private async Task<Proposal> PlanTextsAsync(
        string title,
        ImmutableArray<string> options,
        ImmutableArray<string> alreadyThere,
        ImmutableArray<string> afterwards,
        SystemConfiguration configuration,
        EvaluatedSystem baseline,
        ConfigurationTexts texts,
        PlanningContext context,
        CancellationToken cancellation)
    {
        StagedConfiguration.RefuseOutside(configuration, texts);
        context.Report(new PhaseStarted("Evaluating it with the change"));
        var edited = new EditedConfiguration(texts, () => CopyAsync(configuration, texts, context, cancellation));
        var next = await EvaluateEditedAsync(edited, configuration, context, cancellation);
        return new Proposal.Change(await composer.ComposeAsync(
            new SystemPlanRequest(title, edited.Copy, next, baseline, EditSteps(texts, configuration))
            {
                Options = options,
                AlreadyThere = alreadyThere,
                Afterwards = afterwards,
            },
            context,
            cancellation));
    }

    private async Task<EvaluatedSystem> EvaluateEditedAsync(
        EditedConfiguration edited, SystemConfiguration configuration, PlanningContext context, CancellationToken cancellation)
    {
        try
        {
            return await evaluator.EvaluateAsync(new EvaluationRequest(configuration, Offline: context.Options.Offline) { Edited = edited }, context.Report, cancellation);
        }
        catch (AskNixException failure) when (failure.Problem.Position is { } position && edited.Copy is { } copy)
        {
            // People know their own files, not the copy.
            var file = position.File.Replace(copy.Directory, configuration.Directory, StringComparison.Ordinal);
            throw new AskNixException(failure.Problem with { Position = position with { File = file } }, failure);
        }
    }

    private async Task<SystemConfiguration> CopyAsync(
        SystemConfiguration configuration, ConfigurationTexts texts, PlanningContext context, CancellationToken cancellation)
    {
        var staged = StagedConfiguration.Create(configuration, await TrackedAsync(configuration, context, cancellation), texts, machine.Root, stagingDirectory);
        // The traditional engine builds from the copy as well: the person's own files are written after the build.
        context.Keep(staged);
        return staged.Configuration;
    }

    private Proposal.Answer Nothing(ConfigurationEditor editor, EvaluatedSystem baseline)
    {
        var waiting = RunningSystem.Of(machine) is { } running && running != baseline.Result
            ? " It is in the configuration but not in the running system yet."
            : "";
        return new Proposal.Answer(
            $"Nothing to do: {(editor.AlreadySo.Count == 0 ? "that is so already" : string.Join("; ", editor.AlreadySo))}.{waiting}",
            Suggestions: waiting.Length == 0 ? [] : ["rebuild"]);
    }

    private static ImmutableArray<PlanStep> EditSteps(ConfigurationTexts texts, SystemConfiguration configuration)
    {
        var steps = ImmutableArray.CreateBuilder<PlanStep>();
        foreach (var (path, text) in texts.Changed)
        {
            steps.Add(new EditFile(path, text.Old, text.New));
            if (text.Old is null && configuration is FlakeConfiguration { InGit: true })
                steps.Add(new TrackFile(configuration.Directory, Path.GetRelativePath(configuration.Directory, path)));
        }
        return steps.ToImmutable();
    }

    private async Task<IReadOnlyCollection<string>?> TrackedAsync(SystemConfiguration configuration, PlanningContext context, CancellationToken cancellation)
    {
        if (configuration is not FlakeConfiguration { InGit: true } flake)
            return null;
        var listing = await tools.RunCheckedAsync(
            ["git", "-C", flake.Directory, "ls-files", "-z"], ErrorCode.OperationFailed, context.Report, cancellation);
        return listing.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }
}
