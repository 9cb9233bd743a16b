using Nix.Posix;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>Runs a derivation's builder as a process, in a sandbox where there is one, and as a user of its own where there are such.</summary>
internal sealed class BuilderProcess(LocalStore store, BuildPlan plan, BuildSettings settings, Sandbox? sandbox, BuildUser? user, BuildReports reports)
{
    private const string DirectorySeenInSandbox = "/build";

    /// <returns>What it used.</returns>
    /// <exception cref="BuildException">It failed, or cannot be run.</exception>
    internal async Task<ChildUsage?> RunAsync(BuildLog log, CancellationToken cancellation)
    {
        if (user is not null)
            await user.KillAllAsync();
        using var directory = BuildDirectory.Create(settings.BuildDir, plan.Path.Name);
        var seen = sandbox is null ? directory.Path : DirectorySeenInSandbox;
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
        };
        if (user is not null)
            directory.Give(user);
        using var room = sandbox?.Enter(store, plan, user, directory.Path, DirectorySeenInSandbox);
        try
        {
            (ChildExit Exit, ChildUsage? Usage) ended;
            try
            {
                ended = await RunAsync(room is not null ? DyingWithUs(room.Wrap(command)) : user is null ? DyingWithUs(command) : Becoming(user, command), log, cancellation);
            }
            finally
            {
                // However it has ended, nothing of it goes on.
                if (user is not null)
                    await user.KillAllAsync();
            }
            log.Finish();
            if (!ended.Exit.Succeeded)
                throw Failed(Describe(ended.Exit), log);
            room?.TakeOutputs();
            return ended.Usage;
        }
        catch (BuildException) when (settings.KeepsFailed)
        {
            directory.Keep();
            reports.Tell(new DaemonEvent.Message($"note: keeping build directory '{directory.Path}'"));
            throw;
        }
    }

    /// <summary>
    /// A builder that outlived this process would write into the paths that the next one builds. util-linux's setpriv asks for its death; where that is not
    /// there it lives on.
    /// </summary>
    private ChildCommand DyingWithUs(ChildCommand command) =>
        ProgramLookup.TryFind("setpriv", settings.SearchPath ?? Sandbox.UsualPlaces) is { } setpriv && ProgramLookup.TryFind(command.Program, searchPath: null) is not null
            ? command with { Program = setpriv, NameSeen = null, Arguments = ["--pdeathsig", "KILL", "--", command.Program, .. command.Arguments] }
            : command;

    private static ChildCommand Becoming(BuildUser user, ChildCommand command) => command with
    {
        Program = user.Becoming[0],
        NameSeen = null,
        Arguments = [.. user.Becoming.Skip(1), command.Program, .. command.Arguments],
    };

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
            using var limits = new BuildLimits(settings, store.Clock, cancellation);
            var writing = Task.Run(async () =>
            {
                await foreach (var chunk in child.StandardOutput.ReadChunksAsync(CancellationToken.None))
                {
                    limits.Heard();
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
                throw new BuildException(BuildStatus.TimedOut, $"building of '{plan.WholePath}' {passed}");
            }
        }
    }

    private BuildException Failed(string how, BuildLog log, Exception? inner = null)
    {
        return new BuildException(BuildStatus.PermanentFailure, new BuildFailureText(plan.WholePath, plan.Outputs.Select(output => output.FinalPath?.In(store.StoreDir))).Of($"builder {how}", log.LastLines), inner);
    }

    private static string Describe(ChildExit exit) => exit.Code is { } code
        ? $"failed with exit code {code}"
        : $"failed due to signal {exit.Signal} ({exit.SignalText})";
}
