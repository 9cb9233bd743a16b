using Nix.Posix;
using Nix.Store.Daemon;

namespace Nix.Store.Building;

/// <summary>The programs that nix.conf has run around builds (pre-build-hook, post-build-hook and diff-hook in nix.conf(5)).</summary>
internal sealed class BuildHooks(BuildSettings settings, BuildReports reports)
{
    /// <summary>Asks what else a builder is to see.</summary>
    /// <param name="derivation">What is built.</param>
    /// <param name="root">What the builder sees as its root.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Where each is seen, and where it really is.</returns>
    /// <exception cref="BuildRequestException">It failed, or answers something else.</exception>
    internal async Task<IReadOnlyDictionary<string, string>> BeforeAsync(string derivation, string root, CancellationToken cancellation)
    {
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        if (settings.PreBuildHook is not { } hook)
            return shown;
        var result = await ChildProcess.RunAsync(Command(hook, [derivation, root]) with { Error = new ChildOutput.Inherited() }, cancellationToken: cancellation);
        if (!result.Exit.Succeeded)
            throw Failed(hook, result.Exit);
        var isPath = false;
        foreach (var line in result.OutputText.Split('\n')[..^1])
        {
            if (!isPath && line is not ("extra-sandbox-paths" or "extra-chroot-dirs"))
                throw new BuildRequestException($"unknown pre-build hook command '{line}'");
            if (isPath && line.Length > 0)
            {
                var mark = line.IndexOf('=', StringComparison.Ordinal);
                shown[mark < 0 ? line : line[..mark]] = line[(mark + 1)..];
            }
            isPath = line.Length > 0;
        }
        return shown;
    }

    /// <summary>Tells that something was built. What the program prints is told.</summary>
    /// <exception cref="BuildRequestException">It failed.</exception>
    internal async Task AfterAsync(string derivation, IEnumerable<string> outputs, CancellationToken cancellation)
    {
        if (settings.PostBuildHook is not { } hook)
            return;
        var activity = reports.Start(ActivityKind.PostBuildHook, $"running post-build-hook '{hook}'", [new(derivation, 0)], Verbosity.Talkative);
        try
        {
            ChildCommand command;
            try
            {
                command = Command(hook, []);
            }
            catch (BuildRequestException missing)
            {
                // The process that was to become it says so, and ends.
                reports.Tell(new DaemonEvent.PostBuildLogLine(activity, derivation, $"error: {missing.Message}"));
                throw new BuildRequestException($"program \"{hook}\" failed with exit code 1");
            }
            using var child = ChildProcess.Start(command with
            {
                Environment = new Dictionary<string, string>(command.Environment, StringComparer.Ordinal)
                {
                    ["DRV_PATH"] = derivation,
                    ["OUT_PATHS"] = string.Join(' ', outputs.Order(StringComparer.Ordinal)),
                    ["NIX_CONFIG"] = command.Environment.GetValueOrDefault("NIX_CONFIG") ?? settings.Configuration,
                },
                Error = new ChildOutput.WithOutput(),
            });
            var telling = TellLinesAsync(child.StandardOutput, activity, derivation);
            var exit = await child.WaitAsync(cancellationToken: cancellation);
            await telling;
            if (!exit.Succeeded)
                throw Failed(hook, exit);
        }
        finally
        {
            reports.Stop(activity);
        }
    }

    /// <summary>Shows two outputs of what was built twice and differs. That it fails is told; it changes nothing.</summary>
    internal async Task CompareAsync(string valid, string other, string derivation, string directory, BuildUser? user, CancellationToken cancellation)
    {
        if (settings.DiffHook is not { } hook)
            return;
        try
        {
            var command = Command(hook, [valid, other, derivation, directory]) with { WorkingDirectory = "/", Error = new ChildOutput.Inherited() };
            var result = await ChildProcess.RunAsync(user is null ? command : user.Running(command), cancellationToken: cancellation);
            if (!result.Exit.Succeeded)
                throw Failed(hook, result.Exit);
            if (result.OutputText.TrimEnd() is { Length: > 0 } said)
                reports.Tell(new DaemonEvent.Message(said));
        }
        catch (Exception exception) when (exception is BuildRequestException or PosixException)
        {
            reports.Tell(new DaemonEvent.Message($"error: diff hook execution failed: {exception.Message}"));
        }
    }

    private async Task TellLinesAsync(OutputQueue output, ulong activity, string derivation)
    {
        await foreach (var line in output.ReadLinesAsync(CancellationToken.None))
            reports.Tell(new DaemonEvent.PostBuildLogLine(activity, derivation, line));
    }

    /// <exception cref="BuildRequestException">There is no such program.</exception>
    private ChildCommand Command(string hook, IReadOnlyList<string> arguments) => new()
    {
        Program = ProgramLookup.TryFind(hook, settings.SearchPath ?? Sandbox.UsualPlaces) ?? throw new BuildRequestException($"executing \"{hook}\": No such file or directory"),
        NameSeen = hook,
        Arguments = arguments,
        Environment = settings.HookEnvironment,
    };

    private static BuildRequestException Failed(string hook, ChildExit exit) => new($"program \"{hook}\" {BuildFailureText.Ending(exit)}");
}
