using Nix.Posix;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>Runs a derivation's builder as a process, in a sandbox where there is one, and as a user of its own where there are such.</summary>
internal sealed class BuilderProcess(LocalStore store, BuildPlan plan, BuildSettings settings, Sandbox? sandbox, BuildUser? user, BuildReports reports, BuildDirectory directory)
{
    /// <returns>What it used.</returns>
    /// <exception cref="BuildException">It failed, or cannot be run.</exception>
    internal async Task<ChildUsage?> RunAsync(BuildLog log, CancellationToken cancellation)
    {
        if (sandbox is null && Path.Exists(BuildEnvironment.Home))
            throw new BuildRequestException($"home directory \"{BuildEnvironment.Home}\" exists; please remove it to assure purity of builds without sandboxing");
        if (user is not null)
            await user.KillAllAsync();
        var seen = sandbox is null ? directory.Path : settings.SandboxBuildDir;
        var builder = plan.Rewriter.Text(plan.Derivation.Builder);
        var command = new ChildCommand
        {
            Program = builder,
            NameSeen = Path.GetFileName(builder),
            Arguments = [.. plan.Derivation.Arguments.Select(plan.Rewriter.Text)],
            Environment = BuildEnvironment.Make(plan, settings, directory.Path, seen),
            WorkingDirectory = directory.Path,
            Error = new ChildOutput.WithOutput(),
            Group = ChildGroup.Session,
            Domain = BuildingMachine.DomainFor(plan.Attributes.Platform, settings.SaysOldKernel),
            IsFiltered = settings.FiltersCalls,
            MayGainPrivileges = settings.AllowsNewPrivileges,
        };
        if (user is not null)
            directory.Give(user);
        using var room = sandbox is null ? null : await sandbox.EnterAsync(store, plan, user, directory.Path, reports, cancellation);
        CheckRunnable(builder, room, log);
        (ChildExit Exit, ChildUsage? Usage) ended;
        try
        {
            ended = await RunAsync(room is not null ? DyingWithUs(room.Wrap(command)) : user is null ? DyingWithUs(command) : user.Running(command), log, cancellation);
        }
        finally
        {
            // However it has ended, nothing of it goes on.
            if (user is not null)
                await user.KillAllAsync();
        }
        log.Finish();
        if (!ended.Exit.Succeeded)
            throw Failed(BuildFailureText.Ending(ended.Exit), log);
        room?.TakeOutputs();
        return ended.Usage;
    }

    /// <summary>
    /// A builder that outlived this process would write into the paths that the next one builds. util-linux's setpriv asks for its death; where that is not
    /// there it lives on.
    /// </summary>
    private ChildCommand DyingWithUs(ChildCommand command) =>
        ProgramLookup.TryFind("setpriv", settings.SearchPath ?? Sandbox.UsualPlaces) is { } setpriv
            ? command with { Program = setpriv, NameSeen = null, Arguments = ["--pdeathsig", "KILL", "--", command.Program, .. command.Arguments] }
            : command;

    private async Task<(ChildExit Exit, ChildUsage? Usage)> RunAsync(ChildCommand command, BuildLog log, CancellationToken cancellation)
    {
        ChildProcess child;
        try
        {
            child = ChildProcess.Start(command);
        }
        catch (Exception exception) when (exception is PosixException or ArgumentException)
        {
            throw Unrunnable(command.Program, exception.Message, log, exception);
        }
        using (child)
        {
            using var limits = new BuildLimits(plan.WholePath, settings, store.Clock, cancellation);
            var writing = Task.Run(async () =>
            {
                await foreach (var chunk in child.StandardOutput.ReadChunksAsync(CancellationToken.None))
                {
                    if (limits.Heard(chunk.Length))
                        log.Write(chunk.Span);
                }
            }, CancellationToken.None);
            try
            {
                // Nobody asks a builder to end: it has nothing to tidy up.
                var exit = await child.WaitAsync(new StopPolicy(Signal.Kill, TimeSpan.Zero), limits.Token);
                await writing;
                return (exit, child.Usage);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested && limits.Passed is { } passed)
            {
                await writing;
                log.Finish();
                throw new BuildException(passed.Status, passed.Text);
            }
        }
    }

    /// <summary>Words before the builder's would say in their own words what cannot be run, and give to a shell what is no program.</summary>
    private void CheckRunnable(string builder, SandboxRoom? room, BuildLog log)
    {
        // Below another root links on the way are right only inside.
        if (store.RealStoreDir != store.StoreDir)
            return;
        var path = !builder.StartsWith('/') ? Path.Combine(directory.Path, builder) : room is null ? builder : room.RealPathOf(builder);
        if (Runnable.FaultOf(path) is { } fault)
            throw Unrunnable(builder, fault, log);
    }

    private BuildException Unrunnable(string builder, string fault, BuildLog log, Exception? inner = null)
    {
        log.WriteLine($"error: executing '{builder}': {fault}");
        log.Finish();
        return Failed("failed with exit code 1", log, inner);
    }

    private BuildException Failed(string how, BuildLog log, Exception? inner = null)
    {
        var isFull = IsFull(store.RealStoreDir) || IsFull(directory.Path);
        var text = new BuildFailureText(plan.WholePath, plan.Outputs.Select(output => output.FinalPath?.In(store.StoreDir))).Of($"builder {how}", log.LastLines);
        return new BuildException(
            isFull || plan.Attributes.MayDependOnNetwork ? BuildStatus.TransientFailure : BuildStatus.PermanentFailure,
            isFull ? text + "\nnote: build failure may have been caused by lack of free disk space" : text,
            inner);
    }

    /// <summary>Whether next to nothing is free, so that it may not be the builder's fault.</summary>
    private static bool IsFull(string directory)
    {
        const long Required = 8 * 1024 * 1024;
        return new DriveInfo(directory).AvailableFreeSpace < Required;
    }
}
