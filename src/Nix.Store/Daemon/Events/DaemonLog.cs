namespace Nix.Store.Daemon;

/// <summary>Reads what a daemon tells before its answer and passes it on as events. One for a connection, whose activities it knows.</summary>
internal sealed class DaemonLog(WireReader from)
{
    /// <summary>More than any Nix has at once; a peer that starts ever more is not followed.</summary>
    private const int MaximumActivities = 100_000;

    /// <summary>Running activities: their kind, and the derivation they or the nearest above them are about.</summary>
    private readonly Dictionary<ulong, (ActivityKind Kind, string? Derivation)> _running = [];

    /// <summary>Reads until the daemon has done what it was asked.</summary>
    /// <exception cref="DaemonRefusedException">It failed; its answer ends here.</exception>
    internal async Task ReadToEndAsync(Action<DaemonEvent>? report)
    {
        for (; ; )
        {
            from.BeginAnswer();
            switch (await from.ReadNumberAsync())
            {
                case LogMessages.Last:
                    from.BeginAnswer();
                    return;
                case LogMessages.Error:
                    throw await ReadErrorAsync();
                case LogMessages.Next:
                    var text = await from.ReadTextAsync();
                    report?.Invoke(new DaemonEvent.Message(text.TrimEnd('\n')));
                    break;
                case LogMessages.StartActivity:
                    var started = await ReadStartAsync();
                    report?.Invoke(started);
                    break;
                case LogMessages.StopActivity:
                    var stopped = await from.ReadNumberAsync();
                    _running.Remove(stopped);
                    report?.Invoke(new DaemonEvent.ActivityStopped(stopped));
                    break;
                case LogMessages.Result:
                    var result = await ReadResultAsync();
                    report?.Invoke(result);
                    break;
                case LogMessages.Read or LogMessages.Write:
                    throw new DaemonProtocolException("it wants to exchange data in a way that was given up before version 1.34");
                case var unknown:
                    throw new DaemonProtocolException($"a log message of the unknown kind 0x{unknown:x}");
            }
        }
    }

    private async ValueTask<DaemonEvent.ActivityStarted> ReadStartAsync()
    {
        var activity = await from.ReadNumberAsync();
        var level = (Verbosity)await from.ReadSizeAsync(int.MaxValue);
        var kind = (ActivityKind)await from.ReadSizeAsync(int.MaxValue);
        var text = await from.ReadTextAsync();
        var fields = await from.ReadListAsync(() => ActivityField.ReadAsync(from));
        var started = new DaemonEvent.ActivityStarted(activity, await from.ReadNumberAsync(), level, kind, text, fields);
        if (_running.Count >= MaximumActivities)
            throw new DaemonProtocolException($"more than {MaximumActivities} activities run at once");
        _running[activity] = (kind, started.Derivation ?? DerivationOf(started.Parent));
        return started;
    }

    private async ValueTask<DaemonEvent> ReadResultAsync()
    {
        var activity = await from.ReadNumberAsync();
        var kind = await from.ReadNumberAsync();
        var fields = await from.ReadListAsync(() => ActivityField.ReadAsync(from));
        return (kind, fields) switch
        {
            (100, [var saved, ..]) => new DaemonEvent.FileLinked(activity, saved.Number),
            (101, [{ Text: { } line }]) => new DaemonEvent.BuildLogLine(activity, DerivationOf(activity), line),
            (102, [{ Text: { } path }]) => new DaemonEvent.PathUntrusted(activity, path),
            (103, [{ Text: { } path }]) => new DaemonEvent.PathCorrupted(activity, path),
            (104, [{ Text: { } phase }]) => new DaemonEvent.PhaseEntered(activity, DerivationOf(activity), phase),
            (105, [var done, var expected, var running, var failed]) =>
                new DaemonEvent.ProgressMade(activity, KindOf(activity), done.Number, expected.Number, running.Number, failed.Number),
            (106, [var counted, var expected]) when counted.Number <= int.MaxValue =>
                new DaemonEvent.ExpectedSet(activity, (ActivityKind)counted.Number, expected.Number),
            (107, [{ Text: { } line }]) => new DaemonEvent.PostBuildLogLine(activity, DerivationOf(activity), line),
            (108, [{ Text: { } status }]) => new DaemonEvent.FetchStatus(activity, status),
            _ => new DaemonEvent.OtherResult(activity, kind, fields),
        };
    }

    /// <summary>Error, level, name, message, position, traces (serialise.cc); positions are never sent.</summary>
    private async ValueTask<DaemonRefusedException> ReadErrorAsync()
    {
        if (await from.ReadTextAsync() is not "Error")
            throw new DaemonProtocolException("an error is of an unknown type");
        await from.ReadNumberAsync();
        await from.ReadTextAsync();
        var message = await from.ReadTextAsync();
        await ReadNoPositionAsync();
        var traces = await from.ReadListAsync(async () =>
        {
            await ReadNoPositionAsync();
            return await from.ReadTextAsync();
        });
        return new DaemonRefusedException(message, traces);
    }

    private async ValueTask ReadNoPositionAsync()
    {
        if (await from.ReadFlagAsync())
            throw new DaemonProtocolException("an error has a position");
    }

    private ActivityKind KindOf(ulong activity) => _running.GetValueOrDefault(activity).Kind;

    private string? DerivationOf(ulong activity) => _running.GetValueOrDefault(activity).Derivation;
}
