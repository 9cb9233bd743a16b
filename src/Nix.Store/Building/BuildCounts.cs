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

    /// <summary>Does a build and counts it.</summary>
    internal async Task<T> CountAsync<T>(Func<Task<T>> build)
    {
        Change(() => _running++);
        var isBuilt = false;
        try
        {
            var result = await build();
            isBuilt = true;
            return result;
        }
        finally
        {
            Change(() =>
            {
                _running--;
                if (isBuilt)
                    _done++;
                else
                    _failed++;
            });
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
