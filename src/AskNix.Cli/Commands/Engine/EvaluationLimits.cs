using Nix.Evaluation;

namespace AskNix.Cli.Commands.Engine;

/// <summary>What ends an evaluation from outside: a signal, and the time and the memory that were allowed.</summary>
internal sealed class EvaluationLimits : IDisposable
{
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _cancelling;
    private readonly ITimer? _timer;
    private readonly long _memory;
    private MemoryLimit? _memoryLimit;
    private volatile Evaluator? _evaluator;

    /// <summary>Begins to count the time.</summary>
    public EvaluationLimits(EvaluationArguments arguments, TimeProvider clock, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _cancelling = cancellation.Register(() => _evaluator?.Cancel(cancellation));
        // Without a limit it is what the machine has, of which something is left to others: an error is better than what the kernel does then.
        _memory = arguments.MemoryLimit ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3;
        _timer = arguments.TimeLimit is { } limit
            ? clock.CreateTimer(_ => _evaluator?.StopAt($"the time limit of {limit.TotalSeconds} seconds was reached"), null, limit, Timeout.InfiniteTimeSpan)
            : null;
    }

    /// <summary>From now on it is this evaluator that is ended.</summary>
    public void Watch(Evaluator evaluator)
    {
        _evaluator = evaluator;
        _memoryLimit?.Dispose();
        _memoryLimit = MemoryLimit.Watch(evaluator, _memory);
        if (_cancellation.IsCancellationRequested)
            evaluator.Cancel(_cancellation);
    }

    public void Dispose()
    {
        _evaluator = null;
        _memoryLimit?.Dispose();
        _timer?.Dispose();
        _cancelling.Dispose();
    }
}
