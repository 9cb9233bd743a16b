using Nix.Posix;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>
/// Builds derivations in a store of our own, without any Nix. Making one sets this process's file creation mask to 022, as Nix does: builders
/// inherit it.
/// </summary>
public sealed class LocalBuilder
{
    private readonly LocalStore _store;
    private readonly BuildSettings _settings;

    public LocalBuilder(LocalStore store, BuildSettings? settings = null)
    {
        _store = store;
        _settings = settings ?? new BuildSettings();
        FileCreationMask.Set(0x12);
    }

    /// <summary>Builds, and says of each how it went; a failed build is an answer, not an error.</summary>
    /// <param name="paths">What shall be there.</param>
    /// <param name="mode">Whether what is there is built again.</param>
    /// <param name="report">Told what happens, one event at a time, on any thread.</param>
    /// <param name="cancellation">Stops it; builders are killed.</param>
    /// <exception cref="BuildException">No sandbox can be had, and there must be one; or the build users cannot be used.</exception>
    /// <exception cref="BuildRequestException">All of it ended because of one; what was built is valid.</exception>
    /// <exception cref="StoreDatabaseException">The store's records cannot be read or written.</exception>
    public async Task<IReadOnlyList<BuildOutcome>> BuildAsync(
        IReadOnlyCollection<DerivedPath> paths, BuildMode mode = BuildMode.Normal, Action<DaemonEvent>? report = null, CancellationToken cancellation = default)
    {
        var reports = new BuildReports(report);
        foreach (var name in _settings.WithoutEffect)
            reports.Tell(new DaemonEvent.Message($"warning: the setting '{name}' has no effect on builds without a daemon"));
        var users = BuildUsers.Find(_settings, _store, reports);
        var sandbox = await Sandbox.FindAsync(_settings, _store, users, reports, cancellation);
        var contents = new PathContents(_store, reports);
        var conditions = new BuildConditions(_settings, _store, sandbox);
        var build = new DerivationBuild(_store, _settings, mode, conditions, users, reports, contents, new BuiltinBuilders(_settings));
        var results = await BuildGraph.RealiseAsync(_store, _settings, mode, conditions, build, contents, reports, paths, cancellation);
        return [.. paths.Zip(results, (path, result) => new BuildOutcome(path, result))];
    }
}
