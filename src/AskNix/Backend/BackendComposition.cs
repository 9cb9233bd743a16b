using System.Collections.Immutable;
using AskNix.Applying;
using AskNix.Catalogue;
using AskNix.Engines;
using AskNix.Engines.Elevation;
using AskNix.Engines.Native;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Features;
using AskNix.History;
using AskNix.Knowledge;
using AskNix.Learning;
using AskNix.Planning;
using AskNix.Planning.Configurations;
using AskNix.Planning.Explaining;
using AskNix.Planning.Flakes;
using AskNix.Planning.Generations;
using AskNix.Planning.HomeManager;
using AskNix.Planning.Packages;
using AskNix.Planning.Projects;
using AskNix.Planning.Status;
using AskNix.Planning.Store;
using AskNix.Planning.Systems;
using AskNix.Plugins;
using AskNix.Settings;
using AskNix.Understanding;
using AskNix.Understanding.Conversations;
using AskNix.Understanding.Names;
using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Backend;

/// <summary>Puts a backend together. What costs time, such as the history, is made when it is first needed.</summary>
public sealed class BackendComposition : IDisposable
{
    private const string LastFailure = "last-failure";

    private static readonly Lazy<FeatureCatalogue> s_features = new(() => new FeatureCatalogue(new StarterFeatures()));

    private static readonly Lazy<KnowledgeBase> s_knowledge = new(() => new KnowledgeBase());

    private static readonly Lazy<StarterNames> s_names = new(() => new StarterNames());

    private readonly BackendSettings _settings;
    private readonly Lazy<HistoryDatabase> _history;
    private readonly NativeEvaluations _evaluations;
    private readonly EngineOfEvaluation _engine;

    public BackendComposition(BackendSettings settings)
    {
        _settings = settings;
        _history = new Lazy<HistoryDatabase>(() =>
        {
            StateDirectory.Open(settings.Directories.State, settings.Settings.Rollout);
            return HistoryDatabase.Open(settings.Directories.HistoryFile, settings.Clock);
        });
        Tools = new MachineTools(settings.Machine);
        Listing = new InstalledNixExpressions(Tools);
        _evaluations = new NativeEvaluations(settings.Machine, settings.Clock);
        _engine = new EngineOfEvaluation(settings.Engine);
        Expressions = new MachineExpressions(_engine, _evaluations, Listing);
    }

    /// <summary>Runs the programs of the machine.</summary>
    public MachineTools Tools { get; }

    /// <summary>Evaluates expressions by the engine that is in use.</summary>
    public IMachineExpressions Expressions { get; }

    /// <summary>Evaluates what lists a whole package set: a process for each part of it, whose memory goes with it.</summary>
    public IMachineExpressions Listing { get; }

    /// <summary>The history of changes.</summary>
    public HistoryDatabase History => _history.Value;

    private BuildForecaster Forecaster => new(_engine, _evaluations, new InstalledNixForecaster(Tools));

    private StoreFacts Store => new(Machine, Tools);

    private RootNeed Need => new(Machine, User.Current.IsRoot);

    private Machine Machine => _settings.Machine;

    /// <summary>The backend.</summary>
    public IUnifiedNixBackend CreateBackend() => new LearningBackend(
        CreateUnified(),
        () => new Metrics(History, _settings.Settings.Metrics),
        Plugins,
        _settings.Clock,
        message => History.RememberChoice(LastFailure, message));

    /// <summary>Carries plans out; also what a later start settles interrupted ones with.</summary>
    public ChangeApplication Application() => new(
        Machine,
        () => History,
        new OperationFolder(_settings.Directories.State),
        new MachineLock(_settings.Directories.State, Machine.Root),
        new Applier(StepRunners.For(_settings.Engine, Machine, Tools, _settings.Own, Need)),
        Need,
        new RootAccess(Tools));

    public void Dispose()
    {
        _evaluations.Dispose();
        if (_history.IsValueCreated)
            _history.Value.Dispose();
    }

    /// <summary>What reads sentences; it needs no machine.</summary>
    public static SentenceReader CreateReader() => new(s_names.Value, s_features.Value, s_knowledge.Value);

    /// <summary>A reader that remembers what was said before.</summary>
    public static Conversation CreateConversation(SentenceReader reader) => new(reader, s_names.Value);

    private UnifiedNixBackend CreateUnified()
    {
        var nixpkgs = new MachineNixpkgs(Machine, Tools, Expressions);
        var catalogue = new MachineCatalogue(
            Machine,
            nixpkgs,
            Listing,
            new PackageIndexer(_settings.Directories.Cache, _settings.Clock),
            new OptionIndexer(_settings.Directories.Cache),
            PackagesChosen,
            s_names.Value);
        IEnumerable<IIntentPlanner> planners = [.. OfSystems(catalogue), .. OfGenerations(), .. OfPackages(catalogue, nixpkgs), .. OfFlakes(nixpkgs)];
        var reader = new Lazy<SentenceReader>(CreateReader);
        return new UnifiedNixBackend(
            new Lazy<ISentenceReader>(() => reader.Value), () => CreateConversation(reader.Value), new Intentions(planners), Application(), new AvailableChoices(catalogue));
    }

    private IEnumerable<IIntentPlanner> OfSystems(MachineCatalogue catalogue)
    {
        var evaluator = new SystemEvaluator(_engine, new NativeEvaluator(_evaluations), new InstalledNixEvaluator(Tools));
        var guard = new LockOutGuard(Machine, _settings.Settings.Confirm.TypedWord);
        var composer = new SystemPlanComposer(Machine, Forecaster, guard);
        var admission = new PackageAdmission(s_names.Value, catalogue);
        var configurations = new ConfigurationPlanner(Machine, evaluator, composer, Tools, admission, Staging());
        var profile = new ProfilePackages(Machine, Tools, admission, new PackageProbe(Expressions));
        var channels = new ChannelUpdate(Machine, evaluator, composer, new ChannelPreview(Tools));
        var flakes = new FlakeSystemUpdate(configurations, new FlakeUpdater(Tools), Tools);
        return
        [
            new ConfigurationChangePlanner(Machine, configurations, profile, new ScopeChoice(() => History, _settings.Settings.Scope), s_features.Value),
            new RebuildPlanner(Machine, configurations, evaluator, composer, Forecaster),
            new RollbackPlanner(Machine, guard, _settings.Clock),
            new UpdatePlanner(configurations, channels, flakes),
            new ChangeChannelPlanner(configurations, channels, flakes),
            new UndoPlanner(Machine, () => History, configurations, guard),
        ];
    }

    private IEnumerable<IIntentPlanner> OfGenerations()
    {
        var generations = new GenerationFacts(Machine, new NativeGenerations(Machine), new TraditionalGenerations(Machine, Tools, _settings.Clock));
        var store = Store;
        return
        [
            new ListGenerationsPlanner(generations, _settings.Clock),
            new CompareGenerationsPlanner(generations, store, _settings.Clock),
            new PinGenerationPlanner(Machine, generations),
            new DeleteGenerationsPlanner(Machine, generations, store, _settings.Clock),
            new CollectGarbagePlanner(store),
            new DiskUsagePlanner(Machine, generations, store),
            new WhyDependsPlanner(Machine, store),
            new ListInstalledPlanner(Machine, store),
            new SystemStatusPlanner(Machine, generations, store, Tools, () => History, _settings.Clock),
        ];
    }

    private IEnumerable<IIntentPlanner> OfPackages(MachineCatalogue catalogue, MachineNixpkgs nixpkgs)
    {
        var resolver = new PackageResolver(catalogue, nixpkgs, Expressions);
        var knowledge = new KnowledgeBase();
        return
        [
            new SearchPackagePlanner(Tools, catalogue, nixpkgs),
            new PackageInfoPlanner(resolver, nixpkgs, new PresentPackages(Machine, Store, new HomeFolders(Machine)), Expressions, Forecaster),
            new TryPackagePlanner(resolver, nixpkgs, Expressions, Forecaster, _settings.Interactive),
            new FindCommandPlanner(Machine, Tools, catalogue, nixpkgs),
            new SearchOptionPlanner(catalogue),
            new ExplainOptionPlanner(catalogue, nixpkgs, Expressions),
            new ExplainConceptPlanner(knowledge, s_features.Value, new MachineFacts(Machine, Tools, nixpkgs, new HomeFolders(Machine)), catalogue),
            new ExplainErrorPlanner(
                new ErrorKnowledge(), knowledge, () => File.Exists(_settings.Directories.HistoryFile) ? History.RememberedChoice(LastFailure) : null,
                new NearThings(catalogue, s_names.Value)),
            new HelpPlanner(),
            new OutOfScopePlanner(),
        ];
    }

    private IEnumerable<IIntentPlanner> OfFlakes(MachineNixpkgs nixpkgs)
    {
        var locator = new FlakeLocator(Machine, _settings.CurrentDirectory);
        var home = new HomeFolders(Machine);
        return
        [
            new CheckFlakePlanner(Tools, locator),
            new ShowFlakePlanner(Tools, locator),
            new UpdateFlakePlanner(Tools, locator, new FlakeUpdater(Tools)),
            new CreateFlakePlanner(new NixpkgsReference(Machine), _settings.CurrentDirectory),
            new GenerateConfigPlanner(Machine, nixpkgs, Expressions, home, _settings.CurrentDirectory),
            new HomeManagerPlanner(Tools, home, nixpkgs),
        ];
    }

    private PluginSystem Plugins()
    {
        var settings = _settings.Settings.Plugins;
        var folder = new PluginFolder(_settings.Directories.Plugins, new SettingsFile(_settings.Directories.ConfigFile));
        return new PluginSystem(settings.Enabled ? folder.List() : [], new PluginChildProcess(Machine.ToolEnvironment), TimeSpan.FromSeconds(settings.TimeoutSeconds));
    }

    private ImmutableDictionary<string, int> PackagesChosen()
    {
        try
        {
            return new PackageChoices(History).Counts();
        }
        catch (AskNixException)
        {
            // It is only what goes before its equals.
            return ImmutableDictionary<string, int>.Empty;
        }
    }

    private string Staging()
    {
        var folder = Path.Combine(_settings.Directories.State, "staging");
        StagedConfiguration.RemoveAbandoned(folder);
        return folder;
    }
}
