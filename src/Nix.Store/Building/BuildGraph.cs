using System.Runtime.ExceptionServices;
using Nix.Formats;
using Nix.Posix;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>
/// One request: derivations built in the order of their needs, as many at once as is allowed, each once. All of it but the builds themselves happens in turn
/// (<see cref="BuildTurns"/>), so that the order is always the same.
/// </summary>
internal sealed class BuildGraph : IDisposable
{
    /// <summary>How many rounds Nix's goals need from a derivation to what it needs, and to see that all of that is there already.</summary>
    private const int RoundsToInputs = 5, RoundsToSeeInputs = 4;

    /// <summary>How many of them it spends on the search for what others have built, where that is allowed.</summary>
    private const int RoundsToSubstitutes = 2;

    /// <summary>The turn of what can be built because something was built.</summary>
    private const int Later = int.MaxValue;

    private readonly LocalStore _store;
    private readonly BuildSettings _settings;
    private readonly BuildMode _mode;
    private readonly BuildConditions _conditions;
    private readonly DerivationBuild _build;
    private readonly PathContents _contents;
    private readonly BuildReports _reports;
    private readonly BuildCounts _counts;
    private readonly Realisations _realisations;
    private readonly BuildTurns _turns;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _stopping;
    private readonly Dictionary<StorePath, Task<BuildResult>> _builds = [];
    private readonly HashSet<StorePath> _resolved = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    private BuildGraph(LocalStore store, BuildSettings settings, BuildMode mode, BuildConditions conditions, DerivationBuild build, PathContents contents, BuildReports reports, CancellationToken cancellation)
    {
        _store = store;
        _settings = settings;
        _mode = mode;
        _conditions = conditions;
        _build = build;
        _contents = contents;
        _reports = reports;
        _counts = new BuildCounts(reports);
        _realisations = new Realisations(store);
        _turns = new BuildTurns(Math.Max(1, settings.MaxJobs));
        _cancellation = cancellation;
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>How each went, in their order; a failure is an answer.</summary>
    /// <exception cref="BuildRequestException">All of it ended because of one.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    internal static async Task<BuildResult[]> RealiseAsync(
        LocalStore store, BuildSettings settings, BuildMode mode, BuildConditions conditions, DerivationBuild build, PathContents contents, BuildReports reports,
        IReadOnlyCollection<DerivedPath> wanted, CancellationToken cancellation)
    {
        using var graph = new BuildGraph(store, settings, mode, conditions, build, contents, reports, cancellation);
        return await graph._turns.RunAsync(() => Task.WhenAll(wanted.Select(graph.RealiseAsync)));
    }

    private async Task<BuildResult> RealiseAsync(DerivedPath wanted)
    {
        try
        {
            if (wanted.Outputs is null)
            {
                await _turns.AwayAsync(_store.AddTemporaryRootAsync(wanted.Path, _stopping.Token));
                return _store.IsValid(wanted.Path)
                    ? Ended(BuildStatus.AlreadyValid, "")
                    : Ended(BuildStatus.NoSubstituters, $"path '{wanted.Path}' is required, but there is no substituter that can build it");
            }
            var path = StorePath.Parse(wanted.Path, _store.StoreDir);
            return await BuildAsync(path, wanted.Outputs, isRequested: true, turn: 0);
        }
        catch (OperationCanceledException) when (!_cancellation.IsCancellationRequested)
        {
            return Ended(BuildStatus.Cancelled, $"build of '{wanted.Path}' was given up: another has failed");
        }
    }

    public void Dispose()
    {
        _counts.Stop();
        _stopping.Dispose();
    }

    /// <param name="path">The derivation.</param>
    /// <param name="outputs">Those that are needed; empty for all.</param>
    /// <param name="isRequested">Whether it is asked for itself, or needed by what is repaired: only that is built again.</param>
    /// <param name="turn">In which round Nix would come to it.</param>
    private async Task<BuildResult> BuildAsync(StorePath path, IReadOnlyCollection<string> outputs, bool isRequested, int turn)
    {
        Derivation derivation;
        try
        {
            await _turns.AwayAsync(_store.AddTemporaryRootAsync(path.In(_store.StoreDir), _stopping.Token));
            derivation = _store.ReadDerivation(path);
            if (outputs.FirstOrDefault(output => !derivation.Outputs.ContainsKey(output)) is { } missing)
                return Failed(BuildStatus.MiscellaneousFailure, $"derivation '{path.In(_store.StoreDir)}' does not have wanted outputs '{missing}'");
        }
        catch (Exception exception) when (exception is StoreException or NixFormatException)
        {
            return Failed(BuildStatus.MiscellaneousFailure, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unwritable(path, exception);
        }
        var isAgain = isRequested && _mode is not BuildMode.Normal;
        if (await ValidAsync(derivation, outputs) is { } valid)
        {
            if (!isAgain)
                return Ended(BuildStatus.AlreadyValid, "") with { Outputs = valid };
            if (_mode is BuildMode.Repair && await _turns.AwayAsync(Task.Run(() => valid.Values.Count(_contents.AreGood) == valid.Count, _stopping.Token)))
                return await RepairNeedsAsync(path, valid, turn);
        }
        if (!_builds.TryGetValue(path, out var build))
            _builds.Add(path, build = BuildWithInputsAsync(path, derivation, isAgain, turn));
        var result = await build;
        // Of what was resolved, what was asked for is recorded, and only that.
        if (result.Succeeded && _resolved.Contains(path))
            _realisations.Put(derivation, outputs.Count == 0 ? result.Outputs : result.Outputs.Where(output => outputs.Contains(output.Key)).ToDictionary(), _settings.RecordsAllRealisations);
        return result;
    }

    /// <summary>What is not damaged itself may need what is: that is built again, where it is known how.</summary>
    private async Task<BuildResult> RepairNeedsAsync(StorePath path, Dictionary<string, string> outputs, int turn)
    {
        var whole = path.In(_store.StoreDir);
        var makers = _store.Closure([whole]).Where(info => info.Info.Path.EndsWith(".drv", StringComparison.Ordinal))
            .SelectMany(info => _store.Outputs(info.Info.Path).Values.Select(output => (Output: output, Maker: info.Info.Path)))
            .DistinctBy(made => made.Output).ToDictionary(made => made.Output, made => made.Maker, StringComparer.Ordinal);
        List<Task<BuildResult>> repairs = [];
        foreach (var needed in _store.Closure(outputs.Values).Select(info => info.Info.Path).Except(outputs.Values, StringComparer.Ordinal))
        {
            if (await _turns.AwayAsync(Task.Run(() => _contents.AreGood(needed), _stopping.Token)))
                continue;
            _reports.Tell(new DaemonEvent.Message($"found corrupted or missing path '{needed}' in the output closure of '{whole}'"));
            repairs.Add(makers.TryGetValue(needed, out var maker)
                ? BuildAsync(StorePath.Parse(maker, _store.StoreDir), [], isRequested: true, Next(turn, RoundsToInputs))
                : Task.FromResult(Failed(BuildStatus.NoSubstituters, $"path '{needed}' is required, but there is no substituter that can build it")));
        }
        List<BuildResult> failed = [.. (await Task.WhenAll(repairs)).Where(repair => !repair.Succeeded)];
        failed.ForEach(Tell);
        return failed.Count == 0
            ? Ended(BuildStatus.AlreadyValid, "") with { Outputs = outputs }
            : Failed(BuildStatus.MiscellaneousFailure, $"some paths in the output closure of derivation '{whole}' could not be repaired") with
            {
                Causes = [.. failed.SelectMany(result => result.Endings)],
            };
    }

    private async Task<BuildResult> BuildWithInputsAsync(StorePath path, Derivation derivation, bool isAgain, int turn)
    {
        // Those found earlier come first, however deep the needs go.
        await Task.Yield();
        _stopping.Token.ThrowIfCancellationRequested();
        using var attributes = Attributes(derivation);
        if (!_settings.AlwaysAllowsSubstitutes && !attributes.IsSet("allowSubstitutes", otherwise: true))
            turn = Next(turn, -RoundsToSubstitutes);
        var needed = await Task.WhenAll(derivation.InputDerivations.Select(
            input => NeedAsync(input.Key, input.Value, output => Placeholder.OfOther(input.Key, output), isAgain && _mode is BuildMode.Repair, Next(turn, RoundsToInputs))));
        turn = needed.Length == 0 ? turn : needed.All(made => made.WasThere) ? Next(turn, RoundsToSeeInputs) : Later;
        List<BuildResult> failed = [.. needed.Select(made => made.Failed).OfType<BuildResult>().Where(result => result.Status is not BuildStatus.Cancelled)];
        if (failed.Count > 0)
        {
            // Without going on, the first that failed is the only one.
            var reason = failed.Count == 1 || !_settings.KeepsGoing ? "1 dependency failed" : $"{failed.Count} dependencies failed";
            var text = new BuildFailureText(path.In(_store.StoreDir), derivation.Outputs.Values.Select(output => output.PathIfKnown?.In(_store.StoreDir)));
            return Failed(BuildStatus.DependencyFailed, text.Of(reason)) with
            {
                Causes = [.. failed.SelectMany(result => result.Endings)],
            };
        }
        _stopping.Token.ThrowIfCancellationRequested();
        if (derivation.InputSources.Select(source => source.In(_store.StoreDir)).FirstOrDefault(source => !_store.IsValid(source)) is { } absent)
        {
            return Failed(BuildStatus.DependencyFailed, $"path '{absent}' is required, but there is no substituter that can build it");
        }
        if (ResolvedDerivation.IsNeeded(derivation, _settings.RecordsAllRealisations, IsKnown))
            return await BuildResolvedAsync(path, derivation, needed.SelectMany(made => made.Paths).ToDictionary(StringComparer.Ordinal), isAgain, Next(turn, RoundsToInputs));
        // It is told in its turn, but needs no place.
        var refusal = Refusal(path, attributes);
        await _turns.TakeAsync(turn, path, needsPlace: refusal is null, _stopping.Token);
        try
        {
            if (refusal is not null)
                ExceptionDispatchInfo.Throw(refusal);
            var result = await Task.Run(() => _counts.CountAsync(() => _build.RunAsync(path, derivation, _stopping.Token)), _stopping.Token);
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
        catch (BuildRequestException)
        {
            _stopping.Cancel();
            throw;
        }
        finally
        {
            if (refusal is null)
                _turns.Leave();
        }
    }

    /// <exception cref="BuildRequestException">They make no sense: nothing is built.</exception>
    private BuildAttributes Attributes(Derivation derivation)
    {
        try
        {
            return new BuildAttributes(derivation);
        }
        catch (BuildRequestException)
        {
            _stopping.Cancel();
            throw;
        }
    }

    /// <summary>Why this machine cannot build it; null where it can.</summary>
    private StoreException? Refusal(StorePath path, BuildAttributes attributes)
    {
        try
        {
            _conditions.CheckMachine(path, attributes);
            return null;
        }
        catch (Exception exception) when (exception is BuildException or BuildRequestException)
        {
            return (StoreException)exception;
        }
    }

    private static int Next(int turn, int rounds) => turn == Later ? Later : turn + rounds;

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
    /// <param name="isAgain">Whether what is there is repaired where it is damaged.</param>
    /// <param name="turn">In which round Nix would come to it.</param>
    /// <returns>
    /// The path of each needed output, by what stands for it, and whether all were there already; or what could not be built, which is told at once: nobody asked
    /// for that itself.
    /// </returns>
    private async Task<(Dictionary<string, string> Paths, bool WasThere, BuildResult? Failed)> NeedAsync(
        StorePath path, DerivationInput input, Func<string, string> standsFor, bool isAgain, int turn)
    {
        var dynamic = input.DynamicOutputs ?? [];
        BuildResult result;
        try
        {
            result = await BuildAsync(path, [.. input.Outputs.Union(dynamic.Keys, StringComparer.Ordinal)], isAgain, turn);
        }
        catch (OperationCanceledException) when (!_cancellation.IsCancellationRequested)
        {
            // Something else has failed, which may be needed as well.
            return ([], false, Ended(BuildStatus.Cancelled, ""));
        }
        if (!result.Succeeded)
        {
            Tell(result);
            return ([], false, result);
        }
        var wasThere = result.Status is BuildStatus.AlreadyValid;
        var made = input.Outputs.ToDictionary(standsFor, output => result.Outputs[output], StringComparer.Ordinal);
        foreach (var (output, further) in dynamic)
        {
            var derivation = StorePath.Parse(result.Outputs[output], _store.StoreDir);
            var placeholder = standsFor(output);
            if (!derivation.IsDerivation)
                return ([], false, Failed(BuildStatus.MiscellaneousFailure, $"'{result.Outputs[output]}' is no derivation, though one is needed that '{path.In(_store.StoreDir)}' makes"));
            var (paths, wereThere, failed) = await NeedAsync(derivation, further, name => Placeholder.OfOutputOf(placeholder, name), isAgain, Next(turn, RoundsToInputs));
            if (failed is not null)
                return ([], false, failed);
            wasThere &= wereThere;
            foreach (var (name, place) in paths)
                made[name] = place;
        }
        return (made, wasThere, null);
    }

    /// <summary>Once, however many need it.</summary>
    private void Tell(BuildResult failed)
    {
        if (_told.Add(failed.Error))
            _reports.Tell(new DaemonEvent.Message(failed.Told));
    }

    /// <summary>Builds what the derivation is now that all it needs has its path; what comes of it is its own.</summary>
    private async Task<BuildResult> BuildResolvedAsync(StorePath path, Derivation derivation, IReadOnlyDictionary<string, string> inputs, bool isAgain, int turn)
    {
        var resolved = ResolvedDerivation.Of(derivation, inputs, _store.StoreDir);
        var resolvedPath = await _turns.AwayAsync(_store.AddTextAsync(
            $"{derivation.Name}.drv", DerivationWriter.Print(resolved, _store.StoreDir), [.. resolved.InputSources.Select(source => source.In(_store.StoreDir))], _stopping.Token));
        var activity = _reports.Start(
            ActivityKind.BuildWaiting, $"resolved derivation: '{path.In(_store.StoreDir)}' -> '{resolvedPath}'", [new(path.In(_store.StoreDir), 0), new(resolvedPath, 0)]);
        try
        {
            var result = await BuildAsync(StorePath.Parse(resolvedPath, _store.StoreDir), [], isAgain, turn);
            if (!result.Succeeded)
            {
                Tell(result);
                return Failed(BuildStatus.DependencyFailed, $"build of resolved derivation '{resolvedPath}' failed") with { Causes = [.. result.Endings] };
            }
            _resolved.Add(path);
            return result.Status is BuildStatus.AlreadyValid ? result with { Status = BuildStatus.ResolvesToAlreadyValid } : result;
        }
        finally
        {
            _reports.Stop(activity);
        }
    }

    /// <summary>What is there already is held, too: what is built upon it refers to it. It may have been collected until then.</summary>
    private async Task<Dictionary<string, string>?> ValidAsync(Derivation derivation, IReadOnlyCollection<string> outputs)
    {
        if (Valid(derivation, outputs) is not { } valid)
            return null;
        await _turns.AwayAsync(HoldAsync(valid.Values));
        return valid.Values.All(_store.IsValid) ? valid : null;
    }

    private async Task HoldAsync(IEnumerable<string> paths)
    {
        foreach (var path in paths)
            await _store.AddTemporaryRootAsync(path, _stopping.Token);
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
