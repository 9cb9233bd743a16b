using Nix.Formats;
using Nix.Posix;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>One request: derivations built in the order of their needs, as many at once as is allowed, each once.</summary>
internal sealed class BuildGraph : IDisposable
{
    private readonly LocalStore _store;
    private readonly BuildSettings _settings;
    private readonly BuildMode _mode;
    private readonly DerivationBuild _build;
    private readonly BuildReports _reports;
    private readonly Realisations _realisations;
    private readonly SemaphoreSlim _slots;
    private readonly CancellationTokenSource _stopping;
    private readonly Dictionary<StorePath, Task<BuildResult>> _builds = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    internal BuildGraph(LocalStore store, BuildSettings settings, BuildMode mode, DerivationBuild build, BuildReports reports, CancellationToken cancellation)
    {
        _store = store;
        _settings = settings;
        _mode = mode;
        _build = build;
        _reports = reports;
        _realisations = new Realisations(store);
        _slots = new SemaphoreSlim(Math.Max(1, settings.MaxJobs));
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>How it went; a failure is an answer.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    internal async Task<BuildResult> RealiseAsync(DerivedPath wanted, CancellationToken cancellation)
    {
        try
        {
            if (wanted.Outputs is null)
            {
                return _store.IsValid(wanted.Path)
                    ? Ended(BuildStatus.AlreadyValid, "")
                    : Ended(BuildStatus.NoSubstituters, $"path '{wanted.Path}' is required, but there is no substituter that can build it");
            }
            var path = StorePath.Parse(wanted.Path, _store.StoreDir);
            return await BuildAsync(path, wanted.Outputs, isRequested: true);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Ended(BuildStatus.Cancelled, $"build of '{wanted.Path}' was given up: another has failed");
        }
    }

    public void Dispose()
    {
        _slots.Dispose();
        _stopping.Dispose();
    }

    /// <param name="path">The derivation.</param>
    /// <param name="outputs">Those that are needed; empty for all.</param>
    /// <param name="isRequested">Whether it is asked for itself: only that is built again for a check or a repair.</param>
    private async Task<BuildResult> BuildAsync(StorePath path, IReadOnlyCollection<string> outputs, bool isRequested)
    {
        Derivation derivation;
        try
        {
            await _store.AddTemporaryRootAsync(path.In(_store.StoreDir), _stopping.Token);
            derivation = _store.ReadDerivation(path);
            if (outputs.FirstOrDefault(output => !derivation.Outputs.ContainsKey(output)) is { } missing)
                return Failed(BuildStatus.InputRejected, $"derivation '{path.In(_store.StoreDir)}' does not have wanted outputs '{missing}'");
        }
        catch (Exception exception) when (exception is StoreException or NixFormatException)
        {
            return Failed(BuildStatus.InputRejected, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unwritable(path, exception);
        }
        var isAgain = isRequested && _mode is not BuildMode.Normal;
        if (!isAgain && Valid(derivation, outputs) is { } valid)
            return Ended(BuildStatus.AlreadyValid, "") with { Outputs = valid };
        Task<BuildResult> build;
        lock (_lock)
        {
            if (!_builds.TryGetValue(path, out build!))
                _builds.Add(path, build = Task.Run(() => BuildWithInputsAsync(path, derivation, isAgain), _stopping.Token));
        }
        return await build;
    }

    private async Task<BuildResult> BuildWithInputsAsync(StorePath path, Derivation derivation, bool isAgain)
    {
        var needed = await Task.WhenAll(derivation.InputDerivations.Select(input => NeedAsync(input.Key, input.Value, output => Placeholder.OfOther(input.Key, output))));
        if (needed.Count(made => made.Failed is not null) is var failed and > 0)
        {
            var reason = failed == 1 ? "1 dependency failed" : $"{failed} dependencies failed";
            var text = new BuildFailureText(path.In(_store.StoreDir), derivation.Outputs.Values.Select(output => output.PathIfKnown?.In(_store.StoreDir)));
            return Failed(BuildStatus.DependencyFailed, text.Of(reason)) with
            {
                Causes = [.. needed.Select(made => made.Failed).OfType<BuildResult>().SelectMany(result => result.Endings)],
            };
        }
        if (derivation.InputSources.Select(source => source.In(_store.StoreDir)).FirstOrDefault(source => !_store.IsValid(source)) is { } absent)
        {
            return Failed(BuildStatus.DependencyFailed, $"path '{absent}' is required, but there is no substituter that can build it");
        }
        if (ResolvedDerivation.IsNeeded(derivation, _settings.RecordsAllRealisations, IsKnown))
            return await BuildResolvedAsync(path, derivation, needed.SelectMany(made => made.Paths).ToDictionary(StringComparer.Ordinal), isAgain);
        await _slots.WaitAsync(_stopping.Token);
        try
        {
            var result = await _build.RunAsync(path, derivation, _stopping.Token);
            _realisations.Put(derivation, result.Outputs, _settings.RecordsAllRealisations);
            return result;
        }
        catch (BuildException exception)
        {
            return Failed(exception.Status, exception.Message);
        }
        catch (Exception exception) when (exception is NixFormatException or UnarchivableException or NarException)
        {
            return Failed(BuildStatus.OutputRejected, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unwritable(path, exception);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Whether all that is needed of an input is where its derivation says.</summary>
    private bool IsKnown(StorePath path, DerivationInput input)
    {
        var promised = _store.ReadDerivation(path).Outputs;
        return input.DynamicOutputs is null && input.Outputs.All(output => promised.GetValueOrDefault(output)?.PathIfKnown is not null);
    }

    /// <summary>Builds what is needed of an input, and of derivations among its outputs what is needed of those.</summary>
    /// <param name="path">The input.</param>
    /// <param name="input">What is needed of it.</param>
    /// <param name="standsFor">What stands for an output until its path is known.</param>
    /// <returns>The path of each needed output, by what stands for it; or what could not be built, which is told at once: nobody asked for that itself.</returns>
    private async Task<(Dictionary<string, string> Paths, BuildResult? Failed)> NeedAsync(StorePath path, DerivationInput input, Func<string, string> standsFor)
    {
        var dynamic = input.DynamicOutputs ?? [];
        var result = await BuildAsync(path, [.. input.Outputs.Union(dynamic.Keys, StringComparer.Ordinal)], isRequested: false);
        if (!result.Succeeded)
        {
            Tell(result);
            return ([], result);
        }
        var made = input.Outputs.ToDictionary(standsFor, output => result.Outputs[output], StringComparer.Ordinal);
        foreach (var (output, further) in dynamic)
        {
            var derivation = StorePath.Parse(result.Outputs[output], _store.StoreDir);
            var placeholder = standsFor(output);
            if (!derivation.IsDerivation)
                return ([], Failed(BuildStatus.InputRejected, $"'{result.Outputs[output]}' is no derivation, though one is needed that '{path.In(_store.StoreDir)}' makes"));
            var (paths, failed) = await NeedAsync(derivation, further, name => Placeholder.OfOutputOf(placeholder, name));
            if (failed is not null)
                return ([], failed);
            foreach (var (name, place) in paths)
                made[name] = place;
        }
        return (made, null);
    }

    /// <summary>Once, however many need it.</summary>
    private void Tell(BuildResult failed)
    {
        lock (_lock)
        {
            if (!_told.Add(failed.Error))
                return;
        }
        _reports.Tell(new DaemonEvent.Message(failed.Told));
    }

    /// <summary>Builds what the derivation is now that all it needs has its path; what comes of it is its own.</summary>
    private async Task<BuildResult> BuildResolvedAsync(StorePath path, Derivation derivation, IReadOnlyDictionary<string, string> inputs, bool isAgain)
    {
        var resolved = ResolvedDerivation.Of(derivation, inputs, _store.StoreDir);
        var resolvedPath = await _store.AddTextAsync(
            $"{derivation.Name}.drv", DerivationWriter.Print(resolved, _store.StoreDir), [.. resolved.InputSources.Select(source => source.In(_store.StoreDir))], _stopping.Token);
        var activity = _reports.Start(
            ActivityKind.BuildWaiting, $"resolved derivation: '{path.In(_store.StoreDir)}' -> '{resolvedPath}'", [new(path.In(_store.StoreDir), 0), new(resolvedPath, 0)]);
        try
        {
            var result = await BuildAsync(StorePath.Parse(resolvedPath, _store.StoreDir), [], isAgain);
            if (!result.Succeeded)
                return result;
            _realisations.Put(derivation, result.Outputs, _settings.RecordsAllRealisations);
            return result.Status is BuildStatus.AlreadyValid ? result with { Status = BuildStatus.ResolvesToAlreadyValid } : result;
        }
        finally
        {
            _reports.Stop(activity);
        }
    }

    private Dictionary<string, string>? Valid(Derivation derivation, IReadOnlyCollection<string> outputs)
    {
        var valid = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var output in outputs.Count == 0 ? derivation.Outputs.Keys : outputs)
        {
            if (_realisations.PathOf(derivation, output) is not { } path || !_store.IsValid(path))
                return null;
            valid.Add(output, path);
        }
        return valid;
    }

    /// <summary>A full disk, or one that may not be written to: the log's, the build's own or the store's.</summary>
    private BuildResult Unwritable(StorePath path, Exception exception) => Failed(
        exception is PosixException { Errno: Errno.NoSpace or Errno.QuotaExceeded } ? BuildStatus.TransientFailure : BuildStatus.MiscellaneousFailure,
        $"'{path.In(_store.StoreDir)}' could not be built: {exception.Message}");

    private BuildResult Failed(BuildStatus status, string error)
    {
        if (!_settings.KeepsGoing)
            _stopping.Cancel();
        return Ended(status, error);
    }

    private static BuildResult Ended(BuildStatus status, string error) => new(
        status,
        error,
        TimesBuilt: 0,
        IsNotDeterministic: status is BuildStatus.NotDeterministic,
        StartedAt: null,
        StoppedAt: null,
        UserTime: null,
        SystemTime: null,
        Outputs: new Dictionary<string, string>(StringComparer.Ordinal));
}
