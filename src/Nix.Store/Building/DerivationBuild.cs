using System.Text;
using Nix.Formats;
using Nix.Posix;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>Builds one derivation whose inputs are valid: locks, leftovers, builder, outputs, registration.</summary>
internal sealed class DerivationBuild(LocalStore store, BuildSettings settings, BuildMode mode, Sandbox? sandbox, BuildUsers? users, BuildReports reports, BuiltinBuilders builtins)
{
    /// <exception cref="BuildException">It could not be built.</exception>
    internal async Task<BuildResult> RunAsync(StorePath path, Derivation derivation, CancellationToken cancellation)
    {
        var known = derivation.Outputs.Values.Select(output => output.PathIfKnown).OfType<StorePath>().Select(output => output.In(store.StoreDir)).ToList();
        await store.AddTemporaryRootAsync(path.In(store.StoreDir), cancellation);
        foreach (var output in known)
            await store.AddTemporaryRootAsync(output, cancellation);
        using var held = await OutputLocks.AcquireAsync(store, known.Count > 0 ? known : [path.In(store.StoreDir)], cancellation);
        if (mode is BuildMode.Normal && known.Count == derivation.Outputs.Count && known.All(store.IsValid))
            return Result(BuildStatus.AlreadyValid, derivation.Outputs.ToDictionary(o => o.Key, o => o.Value.PathIfKnown!.Value.In(store.StoreDir)));
        using var plan = new BuildPlan(store, path, derivation);
        if (mode is BuildMode.Check && !known.All(store.IsValid))
            throw new BuildException(BuildStatus.MiscellaneousFailure, $"some outputs of '{plan.WholePath}' are not valid, so checking is not possible");
        CheckRunnable(plan);
        foreach (var output in plan.Outputs)
        {
            await store.AddTemporaryRootAsync(output.MadeAt.In(store.StoreDir), cancellation);
            TreeRemoval.Remove(store.RealPathOf(output.MadeAt.In(store.StoreDir)));
        }
        var started = store.Clock.GetUtcNow();
        // Until all it has made is as store objects are, nobody else builds as it.
        using var user = users is null || plan.Builtin is not null ? null : await users.TakeAsync(plan.WholePath, cancellation);
        var usage = await BuildAsync(plan, user, cancellation);
        var outputs = Register(plan, user);
        return Result(BuildStatus.Built, outputs) with
        {
            TimesBuilt = 1,
            StartedAt = started,
            StoppedAt = store.Clock.GetUtcNow(),
            UserTime = usage?.User,
            SystemTime = usage?.System,
        };
    }

    private async Task<ChildUsage?> BuildAsync(BuildPlan plan, BuildUser? user, CancellationToken cancellation)
    {
        var activity = reports.Start(ActivityKind.Build, $"building '{plan.WholePath}'", [new(plan.WholePath, 0), new("", 0), new(null, 1), new(null, 1)]);
        try
        {
            var file = !settings.KeepsLogs ? null : BuildLog.PathOf(store.Directories.LogDir, plan.Path.BaseName);
            using var log = new BuildLog(file, settings.LogLines, reports.Tell, activity, plan.WholePath);
            if (plan.Builtin is not { } name)
                return await new BuilderProcess(store, plan, settings, SandboxFor(plan), user, reports).RunAsync(log, cancellation);
            await builtins.RunAsync(name, plan, store, log, cancellation);
            return null;
        }
        finally
        {
            reports.Stop(activity);
        }
    }

    private Dictionary<string, string> Register(BuildPlan plan, BuildUser? user)
    {
        var (described, mismatch) = MadeOutputs.Describe(store, plan, user);
        List<StoreObjectInfo> infos = [];
        foreach (var (name, (info, madeAt)) in described)
        {
            var final = store.RealPathOf(info.Info.Path);
            if (mode is not BuildMode.Repair && store.QueryPathInfo(info.Info.Path) is { } valid)
            {
                if (mode is BuildMode.Check && valid.Info.NarHash != info.Info.NarHash)
                {
                    throw new BuildException(
                        BuildStatus.NotDeterministic, $"derivation '{plan.WholePath}' may not be deterministic: output \"{info.Info.Path}\" differs");
                }
                if (madeAt != final)
                    TreeRemoval.Remove(madeAt);
                // Wherever it came from, that it is what this derivation makes has been seen now.
                if (!valid.Info.IsUltimate && (mode is BuildMode.Check || plan.Outputs.First(output => output.Name == name).FinalPath is null))
                    infos.Add(valid with { Info = valid.Info with { IsUltimate = true } });
                continue;
            }
            if (madeAt != final)
                Replace(madeAt, final);
            infos.Add(info);
        }
        if (infos.Count > 0)
            store.Register(infos);
        if (mismatch is not null)
            throw mismatch;
        return described.ToDictionary(output => output.Key, output => output.Value.Info.Info.Path, StringComparer.Ordinal);
    }

    /// <summary>The old one, damaged or left over, goes out of the way first: directories cannot be exchanged for others at once.</summary>
    private void Replace(string made, string final)
    {
        if (FileStatus.TryOf(final, followLinks: false) is not null)
        {
            using var old = TemporaryDirectory.Create(store.RealStoreDir);
            TreeMove.Move(final, $"{old.Path}/old");
            TreeMove.Move(made, final);
            return;
        }
        TreeMove.Move(made, final);
    }

    private void CheckRunnable(BuildPlan plan)
    {
        if (plan.WantsNoSandbox && settings.Sandboxing is Sandboxing.Always or Sandboxing.WherePossible)
        {
            throw new BuildException(
                BuildStatus.InputRejected, $"derivation '{plan.WholePath}' has '__noChroot' set, but that's not allowed when 'sandbox' is 'true'");
        }
        // Builtin builders run anywhere, and nothing else runs on what is called so.
        var platform = Encoding.UTF8.GetString(plan.Derivation.Platform);
        var features = plan.Attributes.Words("requiredSystemFeatures") ?? [];
        var reasons = "";
        if (plan.Builtin is null && !settings.Platforms.Contains(platform))
            reasons += $"\nReason: platform mismatch\nRequired system: '{platform}'\nCurrent system: '{settings.Platforms.First()}'";
        if (!features.All(settings.Features.Contains))
            reasons += $"\nReason: missing system features\nRequired features: {Set(features)}\nAvailable features: {Set(settings.Features)}";
        if (reasons.Length > 0)
            throw new BuildException(BuildStatus.PermanentFailure, $"Cannot build '{plan.WholePath}'.{reasons}");

        static string Set(IEnumerable<string> words) => $"{{{string.Join(", ", words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}}}";
    }

    /// <summary>The sandbox, unless the settings let this one do without.</summary>
    private Sandbox? SandboxFor(BuildPlan plan) =>
        settings.Sandboxing is Sandboxing.Relaxed && (plan.WantsNoSandbox || plan.IsFixed || plan.IsImpure) && store.RealStoreDir == store.StoreDir ? null : sandbox;

    private static BuildResult Result(BuildStatus status, IReadOnlyDictionary<string, string> outputs) => new(
        status, Error: "", TimesBuilt: 0, IsNotDeterministic: false, StartedAt: null, StoppedAt: null, UserTime: null, SystemTime: null, outputs);
}
