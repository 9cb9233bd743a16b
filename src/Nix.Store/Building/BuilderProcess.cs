using System.Text;
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
            Domain = BuildingMachine.DomainFor(Encoding.UTF8.GetString(plan.Derivation.Platform), settings.SaysOldKernel),
            IsFiltered = settings.FiltersCalls,
            MayGainPrivileges = settings.AllowsNewPrivileges,
        };
        if (user is not null)
            directory.Give(user);
        using var room = sandbox is null ? null : await sandbox.EnterAsync(store, plan, user, directory.Path, reports, cancellation);
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
        ProgramLookup.TryFind("setpriv", settings.SearchPath ?? Sandbox.UsualPlaces) is { } setpriv && ProgramLookup.TryFind(command.Program, searchPath: null) is not null
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
            log.WriteLine($"error: executing '{command.Program}': {(exception is ProgramNotFoundException ? "No such file or directory" : exception.Message)}");
            log.Finish();
            throw Failed("failed with exit code 1", log, exception);
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

    private BuildException Failed(string how, BuildLog log, Exception? inner = null)
    {
        var isFull = IsFull(store.RealStoreDir) || IsFull(directory.Path);
        var text = new BuildFailureText(plan.WholePath, plan.Outputs.Select(output => output.FinalPath?.In(store.StoreDir))).Of($"builder {how}", log.LastLines);
        return new BuildException(
            isFull || plan.MayDependOnNetwork ? BuildStatus.TransientFailure : BuildStatus.PermanentFailure,
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
