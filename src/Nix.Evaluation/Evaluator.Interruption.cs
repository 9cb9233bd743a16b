using Nix.Evaluation.Errors;

namespace Nix.Evaluation;

/// <summary>How an evaluation is stopped from outside: asked for at each call.</summary>
public sealed partial class Evaluator
{
    volatile Func<Exception>? interruption;

    /// <summary>Stops the evaluation under way, and any later one, until <see cref="Resume"/>; safe to call from another thread.</summary>
    public void Cancel(CancellationToken cancellation) => Interrupt(() => new OperationCanceledException(cancellation));

    /// <summary>Stops the evaluation under way with an error that names the limit.</summary>
    /// <param name="reached">The limit that was reached, as a sentence part: <c>the time limit of 30 s was reached</c>.</param>
    public void StopAt(string reached) => Interrupt(() => Error(ErrorKind.Limit, 0, reached));

    /// <summary>Makes the evaluator usable after it was stopped or has failed.</summary>
    public void Resume()
    {
        interruption = null;
        depth = 0;
        Tries = 0;
        Scratch.Release(0);
        limit = LimitOfCalls;
    }

    /// <summary>Ends the evaluation if it is to be stopped: for what works long without calls.</summary>
    internal void Poll()
    {
        if (limit < 0)
            CheckLimits(0);
    }

    /// <summary>How much memory the process may hold, in bytes.</summary>
    internal long MaximumMemory { get; set; } = long.MaxValue;

    /// <summary>Refuses to make something large at once that there is no memory for.</summary>
    /// <param name="bytes">Its size.</param>
    internal void Reserve(long bytes)
    {
        const long large = 1 << 22;
        if (bytes >= large && bytes > MaximumMemory - GC.GetTotalMemory(false))
            throw Error(ErrorKind.Limit, 0, MemoryLimit.Reached(MaximumMemory));
    }

    int LimitOfCalls => Math.Min(Settings.MaximumCallDepth, callFrames.Length - 1);

    // With no depth allowed any more, the next call takes the slow way, where the reason is found.
    void Interrupt(Func<Exception> why)
    {
        interruption = why;
        limit = -1;
    }
}
