using Nix.Posix;

namespace Nixos.Evaluating;

/// <summary>
/// The memory that a process evaluates in, taken at once in place of bit by bit. An evaluator allocates fast and keeps little: the first touch of each
/// small page, and collections of a heap that is still growing, cost as much as evaluating does (docs/design/evaluation.md). When it is used up there
/// is a collection as always, after which as much is taken anew, mostly the same pages, until this is disposed of.
/// </summary>
public sealed class EvaluationHeap : IDisposable
{
    /// <summary>In bytes. With more there are fewer collections and more pages to touch first; at twice as much both cost the same, and it takes more memory.</summary>
    const long Size = 32L << 20;

    volatile bool isOver;

    /// <summary>How much the evaluating thread had allocated at its last rest, in bytes.</summary>
    long atRest;

    EvaluationHeap() => Renew();

    /// <summary>Takes the memory; where some is taken already, as soon as that is used up. Without effect where there is little memory.</summary>
    public static EvaluationHeap Take() => new();

    /// <summary>Whether so much is used up that the next evaluation may come to the end.</summary>
    public bool WantsRest => GC.GetAllocatedBytesForCurrentThread() - atRest > Size / 2;

    /// <summary>
    /// Between two evaluations, while nobody waits: collects what they have left rather than in the middle of the next. That takes as long as what
    /// is kept is large, which may be longer than a small evaluation takes.
    /// </summary>
    public void Rest()
    {
        atRest = GC.GetAllocatedBytesForCurrentThread();
        TakenHeap.TryRenew(Size);
    }

    /// <summary>What is taken by now stays until the next collection; no more is taken.</summary>
    public void Dispose() => isOver = true;

    void Renew()
    {
        if (isOver)
            return;
        TakenHeap.TryTake(Size);
        _ = new Collected(this);
    }

    /// <summary>Garbage from the start: that it is finalized says that there was a collection.</summary>
    sealed class Collected(EvaluationHeap heap)
    {
#pragma warning disable MA0055 // It releases nothing: no other code is told that a collection has been.
        ~Collected() => heap.Renew();
#pragma warning restore MA0055
    }
}
