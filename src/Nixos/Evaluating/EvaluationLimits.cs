using Nix.Evaluation;

namespace Nixos.Evaluating;

/// <summary>What ends an evaluation from outside: a cancellation, and the time and the memory that were allowed.</summary>
public sealed class EvaluationLimits : IDisposable
{
    readonly CancellationToken cancellation;
    readonly CancellationTokenRegistration cancelling;
    readonly ITimer? timer;
    readonly long memory;
    MemoryLimit? memoryLimit;
    volatile Evaluator? evaluator;

    /// <summary>Begins to count the time.</summary>
    /// <param name="time">How long it may take; null for as long as it takes.</param>
    /// <param name="memory">How much memory may be held, in bytes; null for most of what the machine has.</param>
    /// <param name="clock">Counts the time.</param>
    /// <param name="cancellation">Ends it at any time.</param>
    public EvaluationLimits(TimeSpan? time, long? memory, TimeProvider clock, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        cancelling = cancellation.Register(() => evaluator?.Cancel(cancellation));
        // Without a limit it is what the machine has, of which something is left to others: an error is better than what the kernel does then.
        this.memory = memory ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3;
        timer = time is { } limit
            ? clock.CreateTimer(_ => evaluator?.StopAt($"the time limit of {limit.TotalSeconds} seconds was reached"), null, limit, Timeout.InfiniteTimeSpan)
            : null;
    }

    /// <summary>From now on it is this evaluator that is ended.</summary>
    public void Watch(Evaluator watched)
    {
        evaluator = watched;
        memoryLimit?.Dispose();
        memoryLimit = MemoryLimit.Watch(watched, memory);
        if (cancellation.IsCancellationRequested)
            watched.Cancel(cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        evaluator = null;
        memoryLimit?.Dispose();
        timer?.Dispose();
        cancelling.Dispose();
    }
}
