using AskNix.Applying;
using AskNix.Engines;
using AskNix.Engines.Native;
using AskNix.Engines.Traditional;
using AskNix.History;
using AskNix.Planning;
using AskNix.Planning.Configurations;
using AskNix.Planning.Flakes;
using AskNix.Planning.Generations;
using AskNix.Planning.HomeManager;
using AskNix.Planning.Packages;
using AskNix.Planning.Store;
using AskNix.Planning.Systems;
using AskNix.Settings;
using AskNix.Understanding;
using AskNix.Understanding.Names;
using Nixos.Machines;

namespace AskNix.Backend;

/// <summary>Puts a backend together. What costs time, such as the history, is made when it is first needed.</summary>
public sealed class BackendComposition : IDisposable
{
    private readonly BackendSettings _settings;
    private readonly Lazy<HistoryDatabase> _history;

    public BackendComposition(BackendSettings settings)
    {
        _settings = settings;
        _history = new Lazy<HistoryDatabase>(() =>
        {
            StateDirectory.Open(settings.Directories.State, settings.Settings.Rollout);
            return HistoryDatabase.Open(settings.Directories.HistoryFile, settings.Clock);
        });
        Tools = new MachineTools(settings.Machine);
    }

    /// <summary>Runs the programs of the machine.</summary>
    public MachineTools Tools { get; }

    /// <summary>The history of changes.</summary>
    public HistoryDatabase History => _history.Value;

    private Machine Machine => _settings.Machine;

    /// <summary>The backend.</summary>
    public UnifiedNixBackend CreateBackend() => new(CreateReader(), new Intentions(Planners()), Application());

    /// <summary>Carries plans out; also what a later start settles interrupted ones with.</summary>
    public ChangeApplication Application() => new(
        Machine,
        () => History,
        new OperationFolder(_settings.Directories.State),
        new MachineLock(_settings.Directories.State, Machine.Root),
        new Applier(StepRunners.For(_settings.Engine, Machine, Tools, _settings.Own)));

    public void Dispose()
    {
        if (_history.IsValueCreated)
            _history.Value.Dispose();
    }

    /// <summary>What reads sentences; it needs no machine.</summary>
    public static ISentenceReader CreateReader() => new SentenceReader(new StarterNames(), new StarterFeatures());

    private IEnumerable<IIntentPlanner> Planners()
    {
        var evaluator = new InstalledNixEvaluator(Tools);
        var forecaster = new InstalledNixForecaster(Tools);
        var composer = new SystemPlanComposer(Machine, forecaster);
        var admission = new PackageAdmission(new StarterNames());
        var configurations = new ConfigurationPlanner(Machine, evaluator, composer, Tools, admission, Staging());
        var profile = new ProfilePackages(Machine, Tools, admission, new InstalledNixProbe(Tools));
        var updater = new FlakeUpdater(Tools);
        var channels = new ChannelUpdate(Machine, evaluator, composer, new ChannelPreview(Tools));
        var flakes = new FlakeSystemUpdate(configurations, updater, Tools);
        var generations = new GenerationFacts(Machine, new NativeGenerations(Machine), new TraditionalGenerations(Machine, Tools, _settings.Clock));
        var store = new StoreFacts(new NativeStore(Machine), new TraditionalStore(Machine, Tools));
        var expressions = new MachineExpressions(Tools);
        var nixpkgs = new MachineNixpkgs(Machine, Tools, expressions);
        var flakeLocator = new FlakeLocator(Machine, _settings.CurrentDirectory);

        yield return new ConfigurationChangePlanner(Machine, configurations, profile, new ScopeChoice(() => History, Scope.Auto));
        yield return new RebuildPlanner(Machine, configurations, evaluator, composer, forecaster);
        yield return new RollbackPlanner(Machine);
        yield return new UpdatePlanner(configurations, channels, flakes);
        yield return new ChangeChannelPlanner(configurations, channels, flakes);
        yield return new UndoPlanner(Machine, () => History, configurations);
        yield return new ListGenerationsPlanner(generations, _settings.Clock);
        yield return new CompareGenerationsPlanner(generations, store, _settings.Clock);
        yield return new PinGenerationPlanner(Machine, generations);
        yield return new DeleteGenerationsPlanner(Machine, generations, store, _settings.Clock);
        yield return new CollectGarbagePlanner(store);
        yield return new DiskUsagePlanner(Machine, generations, store);
        yield return new WhyDependsPlanner(Machine, store);
        yield return new CheckFlakePlanner(Tools, flakeLocator);
        yield return new ShowFlakePlanner(Tools, flakeLocator);
        yield return new UpdateFlakePlanner(Tools, flakeLocator, updater);
        yield return new HomeManagerPlanner(Tools, new HomeFolders(Machine), nixpkgs);
    }

    private string Staging()
    {
        var folder = Path.Combine(_settings.Directories.State, "staging");
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }
}
