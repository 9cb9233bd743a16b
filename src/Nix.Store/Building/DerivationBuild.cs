using Nix.Formats;
using Nix.Posix;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>Builds one derivation whose inputs are valid: locks, leftovers, builder, outputs, registration.</summary>
internal sealed class DerivationBuild(
    LocalStore store, BuildSettings settings, BuildMode mode, BuildConditions conditions, BuildUsers? users, BuildReports reports, PathContents contents, BuiltinBuilders builtins)
{
    /// <exception cref="BuildException">It could not be built.</exception>
    /// <exception cref="BuildRequestException">Nothing else is to be built either.</exception>
    internal async Task<BuildResult> RunAsync(StorePath path, Derivation derivation, CancellationToken cancellation)
    {
        var known = derivation.Outputs.Values.Select(output => output.PathIfKnown).OfType<StorePath>().Select(output => output.In(store.StoreDir)).ToList();
        await store.AddTemporaryRootAsync(path.In(store.StoreDir), cancellation);
        foreach (var output in known)
            await store.AddTemporaryRootAsync(output, cancellation);
        // What has no path yet is locked by the derivation's.
        var locked = derivation.Outputs.Select(output => output.Value.PathIfKnown?.In(store.StoreDir) ?? $"{path.In(store.StoreDir)}.{output.Key}");
        using var held = await OutputLocks.AcquireAsync(store, locked, cancellation);
        if (mode is BuildMode.Normal && known.Count == derivation.Outputs.Count && known.All(store.IsValid))
            return Result(BuildStatus.AlreadyValid, derivation.Outputs.ToDictionary(o => o.Key, o => o.Value.PathIfKnown!.Value.In(store.StoreDir)));
        using var plan = new BuildPlan(store, path, derivation, conditions.SandboxFor);
        if (mode is BuildMode.Check && !known.All(store.IsValid))
            throw new BuildException(BuildStatus.MiscellaneousFailure, $"some outputs of '{plan.WholePath}' are not valid, so checking is not possible");
        conditions.CheckWishes(path, plan.Attributes);
        foreach (var name in plan.Attributes.WithoutEffect)
            reports.Tell(new DaemonEvent.Message($"warning: 'structuredAttrs' disables the effect of the top-level attribute '{name}'; use 'outputChecks' instead"));
        foreach (var output in plan.Outputs)
        {
            await store.AddTemporaryRootAsync(output.KeptAt.In(store.StoreDir), cancellation);
            await store.ClearAsync(output.KeptAt.In(store.StoreDir), cancellation);
        }
        var started = store.Clock.GetUtcNow();
        // Until all it has made is as store objects are, nobody else builds as it.
        using var user = users is null || plan.Attributes.Builtin is not null ? null : await users.TakeAsync(plan.WholePath, cancellation);
        using var directory = plan.Attributes.Builtin is not null ? null : BuildDirectory.Create(settings.BuildDir, plan.Path.Name);
        ChildUsage? usage;
        Dictionary<string, string> outputs;
        try
        {
            usage = await BuildAsync(plan, directory, user, cancellation);
            outputs = await RegisterAsync(plan, directory, user, cancellation);
        }
        catch (Exception exception) when (settings.KeepsFailed && directory is not null && exception is BuildException or BuildRequestException or UnarchivableException)
        {
            directory!.Keep();
            reports.Tell(new DaemonEvent.Message($"note: keeping build directory \"{directory.Path}\""));
            throw;
        }
        await new BuildHooks(settings, reports).AfterAsync(plan.WholePath, outputs.Values, cancellation);
        return Result(BuildStatus.Built, outputs) with
        {
            TimesBuilt = 1,
            StartedAt = started,
            StoppedAt = store.Clock.GetUtcNow(),
            UserTime = usage?.User,
            SystemTime = usage?.System,
        };
    }

    private async Task<ChildUsage?> BuildAsync(BuildPlan plan, BuildDirectory? directory, BuildUser? user, CancellationToken cancellation)
    {
        var does = mode switch { BuildMode.Repair => "repairing outputs of", BuildMode.Check => "checking outputs of", _ => "building" };
        var activity = reports.Start(ActivityKind.Build, $"{does} '{plan.WholePath}'", [new(plan.WholePath, 0), new("", 0), new(null, 1), new(null, 1)]);
        try
        {
            var file = !settings.KeepsLogs ? null : BuildLog.PathOf(store.Directories.LogDir, plan.Path.BaseName);
            using var log = new BuildLog(file, settings.LogLines, reports.Tell, activity, plan.WholePath);
            if (plan.Attributes.Builtin is not { } name)
                return await new BuilderProcess(store, plan, settings, conditions.SandboxFor(plan.Attributes), user, reports, directory!).RunAsync(log, cancellation);
            await builtins.RunAsync(name, plan, store, log, cancellation);
            return null;
        }
        finally
        {
            reports.Stop(activity);
        }
    }

    /// <summary>What is addressed by its content is valid as soon as it is there, whatever is wrong with the rest; the others are, all at once, when nothing is.</summary>
    private async Task<Dictionary<string, string>> RegisterAsync(BuildPlan plan, BuildDirectory? directory, BuildUser? user, CancellationToken cancellation)
    {
        var described = new Dictionary<string, StoreObjectInfo>(StringComparer.Ordinal);
        List<StoreObjectInfo> last = [];
        foreach (var (name, info, madeAt) in MadeOutputs.Describe(store, plan, user))
        {
            described.Add(name, info);
            if (mode is BuildMode.Check)
                await CompareAsync(plan, info, madeAt, directory, user, cancellation);
            else if (await IsNewAsync(info, madeAt, cancellation))
                last.Add(info);
        }
        OutputChecks.Check(plan, described);
        if (last.Count > 0)
            store.Register(last);
        return described.ToDictionary(output => output.Key, output => output.Value.Info.Path, StringComparer.Ordinal);
    }

    /// <summary>Puts an output in its place, unless it is there, and registers it where it is addressed by its content.</summary>
    /// <returns>Whether it is still to be registered.</returns>
    private async Task<bool> IsNewAsync(StoreObjectInfo info, string madeAt, CancellationToken cancellation)
    {
        var path = info.Info.Path;
        var final = store.RealPathOf(path);
        var isAddressed = info.Info.ContentAddress is not null;
        // Others may be making the same of something else.
        await store.AddTemporaryRootAsync(path, cancellation);
        using var held = isAddressed && madeAt != final ? await OutputLocks.AcquireAsync(store, [path], cancellation) : null;
        var valid = store.QueryPathInfo(path);
        // What is damaged is not there.
        if (mode is BuildMode.Repair && valid is not null && !contents.AreGood(path))
            valid = null;
        if (madeAt != final && valid is not null)
            TreeRemoval.Remove(madeAt);
        else if (madeAt != final)
            await ReplaceAsync(madeAt, path, cancellation);
        contents.MarkGood(path);
        if (!isAddressed)
            return valid is null;
        if (valid is null)
            store.Register([info]);
        else if (!valid.Info.IsUltimate)
            store.Register([valid with { Info = valid.Info with { IsUltimate = true } }]);
        return false;
    }

    private async Task CompareAsync(BuildPlan plan, StoreObjectInfo info, string madeAt, BuildDirectory? directory, BuildUser? user, CancellationToken cancellation)
    {
        if (store.QueryPathInfo(info.Info.Path) is not { } valid)
            return;
        var final = store.RealPathOf(info.Info.Path);
        if (valid.Info.NarHash != info.Info.NarHash)
        {
            var said = $"derivation '{plan.WholePath}' may not be deterministic: output \"{final}\" differs";
            if (settings.DiffHook is null && !settings.KeepsFailed)
                throw new BuildException(BuildStatus.NotDeterministic, said);
            var other = $"{final}.check";
            TreeRemoval.Remove(other);
            TreeMove.Move(madeAt, other);
            await new BuildHooks(settings, reports).CompareAsync(info.Info.Path, other, plan.WholePath, directory?.Path ?? "", user, cancellation);
            throw new BuildException(BuildStatus.NotDeterministic, $"{said} from \"{other}\"");
        }
        if (madeAt != final)
            TreeRemoval.Remove(madeAt);
        // Wherever it came from, that it is what this derivation makes has been seen now.
        if (!valid.Info.IsUltimate)
            store.Register([valid with { Info = valid.Info with { IsUltimate = true } }]);
    }

    /// <summary>A damaged one goes out of the way first: directories cannot be exchanged for others at once.</summary>
    private async Task ReplaceAsync(string made, string path, CancellationToken cancellation)
    {
        var final = store.RealPathOf(path);
        if (!store.IsValid(path))
            await store.ClearAsync(path, cancellation);
        if (FileStatus.TryOf(final, followLinks: false) is not null)
        {
            using var old = TemporaryDirectory.Create(store.RealStoreDir);
            TreeMove.Move(final, $"{old.Path}/old");
            TreeMove.Move(made, final);
            return;
        }
        TreeMove.Move(made, final);
    }

    private static BuildResult Result(BuildStatus status, IReadOnlyDictionary<string, string> outputs) => new(
        status, Error: "", TimesBuilt: 0, IsNotDeterministic: false, StartedAt: null, StoppedAt: null, UserTime: null, SystemTime: null, outputs);
}
