using Nix.Evaluation;
using Nix.Store;
using Nix.Store.Opening;
using Nixos.Fetching;
using Nixos.Settings;

namespace Nixos.Evaluating;

/// <summary>What evaluations on a machine are made of, as Nix's settings say: the store, what may be done, what fetches.</summary>
public sealed class EvaluationSetup
{
    readonly IReadOnlyDictionary<string, string> environment;
    readonly string machineRoot;
    readonly Action<string> warn;
    readonly NixSettingsReader reader;

    /// <summary>Reads the settings.</summary>
    /// <param name="environment">The environment variables.</param>
    /// <param name="machineRoot">The root of the machine; / for the running one.</param>
    /// <param name="options">Settings that hold over all others, in order.</param>
    /// <param name="warn">Takes what Nix would warn of.</param>
    /// <exception cref="NixSettingsException">A file is no configuration.</exception>
    public EvaluationSetup(
        IReadOnlyDictionary<string, string> environment, string machineRoot, IEnumerable<(string Name, string Value)> options, Action<string> warn)
    {
        this.environment = environment;
        this.machineRoot = machineRoot;
        this.warn = warn;
        reader = new NixSettingsReader(environment, Path.Join(machineRoot, "etc/nix"), warn);
        Settings = reader.Read();
        foreach (var (name, value) in options)
            Settings.SetOption(name, value);
        Settings.WarnOfUnknown();
    }

    /// <summary>What files, environment and options set.</summary>
    public NixSettings Settings { get; }

    /// <summary>The store that is meant.</summary>
    /// <param name="verbosity">How many times more a daemon is to tell than usual; may be negative.</param>
    /// <param name="buildLimit">How long a build may take.</param>
    /// <exception cref="StoreException">None is, or one that expressions cannot be evaluated with.</exception>
    public EvaluationStore Store(int verbosity = 0, TimeSpan? buildLimit = null)
    {
        var forDaemon = BuildSettingsReader.ForDaemon(Settings, verbosity, buildLimit);
        var forOwn = BuildSettingsReader.ForOwn(Settings, verbosity, buildLimit);
        return new EvaluationStore(new StoreOpener(environment.GetValueOrDefault, machineRoot, () => forDaemon, () => forOwn), Settings.Text("store"));
    }

    /// <summary>What an evaluation may do.</summary>
    /// <param name="searchPath">Entries before those of the settings and of NIX_PATH.</param>
    /// <param name="directories">Where the store is.</param>
    /// <exception cref="NixSettingsException">A setting has a value that it cannot have.</exception>
    public EvaluationSettings Evaluation(IEnumerable<string> searchPath, StoreDirectories directories) =>
        new EvaluationSettingsReader(environment, reader, warn).Read(Settings, searchPath, directories);

    /// <summary>What brings files from elsewhere.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellation">Ends what is under way.</param>
    /// <param name="isOffline">Whether no server is asked.</param>
    public Fetcher OpenFetcher(TimeProvider clock, CancellationToken cancellation, bool isOffline = false) => new(
        environment, clock, DownloadSettings.Of(Settings, environment) with { IsOffline = isOffline }, new NetrcFile(Settings.Text("netrc-file") ?? Path.Combine(reader.SystemDirectory, "netrc")), warn, cancellation);
}
