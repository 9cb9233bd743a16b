using Nix.Evaluation.Errors;

namespace Nix.Evaluation;

/// <summary>
/// Ends an evaluation when the process holds more than it may. What is held is looked at after each collection: what is garbage does not count.
/// The memory is the managed memory of the whole process, so that a limit is for a process that does little besides.
/// </summary>
public sealed class MemoryLimit : IDisposable
{
    readonly Evaluator evaluator;
    readonly long bytes;
    volatile bool isOver;

    MemoryLimit(Evaluator evaluator, long bytes)
    {
        this.evaluator = evaluator;
        this.bytes = bytes;
        evaluator.MaximumMemory = bytes;
        _ = new Collected(this);
    }

    /// <summary>Watches until it is disposed of. What is reached is named by an error of the kind <see cref="ErrorKind.Limit"/>.</summary>
    /// <param name="evaluator">What is ended.</param>
    /// <param name="bytes">How much may be held, in bytes.</param>
    public static MemoryLimit Watch(Evaluator evaluator, long bytes) => new(evaluator, bytes);

    /// <summary>How an error names the limit.</summary>
    internal static string Reached(long bytes) => $"the memory limit of {bytes >> 20} MiB was reached";

    /// <inheritdoc/>
    public void Dispose()
    {
        isOver = true;
        evaluator.MaximumMemory = long.MaxValue;
    }

    void Look()
    {
        if (isOver)
            return;
        // The collection that has just been may have been a small one.
        if (GC.GetTotalMemory(false) > bytes)
            GC.Collect();
        if (GC.GetTotalMemory(false) > bytes)
            evaluator.StopAt(Reached(bytes));
        else
            _ = new Collected(this);
    }

    /// <summary>Garbage from the start: that it is finalized says that there was a collection.</summary>
    sealed class Collected(MemoryLimit limit)
    {
#pragma warning disable MA0055 // It releases nothing: no other code is told that a collection has been.
        ~Collected() => limit.Look();
#pragma warning restore MA0055
    }
}
