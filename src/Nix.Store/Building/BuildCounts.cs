using Nix.Store.Daemon;

namespace Nix.Store.Building;

/// <summary>Counts the builds of a request, and tells it as one activity, as a daemon does.</summary>
internal sealed class BuildCounts(BuildReports reports)
{
    private readonly Lock _lock = new();
    private readonly ulong _activity = reports.Start(ActivityKind.Builds, "", [], Verbosity.Debug);
    private ulong _done;
    private ulong _running;
    private ulong _failed;

    /// <summary>Does a build and counts it; one that is given up has not failed.</summary>
    internal async Task<T> CountAsync<T>(Func<Task<T>> build)
    {
        Change(() => _running++);
        try
        {
            var result = await build();
            Change(() => (_running, _done) = (_running - 1, _done + 1));
            return result;
        }
        catch (Exception failure)
        {
            var hasFailed = failure is not OperationCanceledException;
            Change(() => (_running, _failed) = (_running - 1, hasFailed ? _failed + 1 : _failed));
            throw;
        }
    }

    /// <summary>There will be no more.</summary>
    internal void Stop() => reports.Stop(_activity);

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            reports.Tell(new DaemonEvent.ProgressMade(_activity, ActivityKind.Builds, _done, _done + _running + _failed, _running, _failed));
        }
    }
}
