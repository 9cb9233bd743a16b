using Nix.Store.Daemon;

namespace Nix.Store.Building;

/// <summary>Tells what happens as the events a daemon would send, one at a time.</summary>
internal sealed class BuildReports(Action<DaemonEvent>? listener)
{
    private readonly Lock _lock = new();
    private ulong _lastActivity;

    internal ulong Start(ActivityKind kind, string text, IReadOnlyList<ActivityField> fields, Verbosity level = Verbosity.Information)
    {
        var activity = Interlocked.Increment(ref _lastActivity);
        Tell(new DaemonEvent.ActivityStarted(activity, Parent: 0, level, kind, text, fields));
        return activity;
    }

    internal void Stop(ulong activity) => Tell(new DaemonEvent.ActivityStopped(activity));

    internal void Tell(DaemonEvent happened)
    {
        if (listener is null)
            return;
        lock (_lock)
            listener(happened);
    }
}
