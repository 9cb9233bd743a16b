using Nix.Posix;

namespace Nixos.Evaluating;

/// <summary>
/// The memory that a process evaluates in, taken at once in place of bit by bit. An evaluator allocates fast and keeps little: the first touch of each
/// small page, and collections of a heap that is still growing, cost as much as evaluating does (docs/design/evaluation.md). When it is used up there
/// is a collection as always, after which as much is taken anew, mostly the same pages, until this is disposed of.
/// </summary>
public sealed class EvaluationHeap : IDisposable
{
    /// <summary>For one evaluation, in bytes. With 44 MiB a package took up to a fifth longer; with 88 it took more than half as much memory again as in Nix.</summary>
    const long ForOne = 64L << 20;

    /// <summary>For many, in bytes: collected in between, when half of it is used. With twice as much, the collection came in the middle of every third.</summary>
    const long ForMany = 32L << 20;

    /// <summary>However much is kept, in bytes. With half as much again, a list of ten million thunks was no sooner made, and took a tenth more memory.</summary>
    const long Largest = 128L << 20;

    /// <summary>
    /// How often what is kept: then a package of a package set, or the system of a small distribution, is evaluated with one collection. With three
    /// times, that system had a second one near its end, a fifth of the whole.
    /// </summary>
    const int Share = 5;

    readonly long smallest;

    volatile bool isOver;

    /// <summary>How much the evaluating thread had allocated at its last rest, in bytes.</summary>
    long atRest;

    EvaluationHeap(long smallest)
    {
        this.smallest = smallest;
        Renew(smallest, isFirst: true);
    }

    /// <summary>Takes the memory; where some is taken already, as soon as that is used up. Without effect where there is little memory.</summary>
    public static EvaluationHeap TakeForOne() => new(ForOne);

    /// <summary>As <see cref="TakeForOne"/>, for evaluations one after the other.</summary>
    public static EvaluationHeap TakeForMany() => new(ForMany);

    /// <summary>Whether so much is used up that the next evaluation may come to the end.</summary>
    public bool WantsRest => GC.GetAllocatedBytesForCurrentThread() - atRest > smallest / 2;

    /// <summary>
    /// Between two evaluations, while nobody waits: collects what they have left rather than in the middle of the next. That takes as long as what
    /// is kept is large, which may be longer than a small evaluation takes.
    /// </summary>
    public void Rest()
    {
        atRest = GC.GetAllocatedBytesForCurrentThread();
        TakenHeap.TryRenew(smallest);
    }

    /// <summary>What is taken by now stays until the next collection; no more is taken.</summary>
    public void Dispose() => isOver = true;

    void Renew(long size, bool isFirst = false)
    {
        if (isOver)
            return;
        TakenHeap.TryTake(size, isAhead: isFirst);
        _ = new Collected(this);
    }

    /// <summary>After a collection: the more is kept, the longer the next one takes, and the later it is to come.</summary>
    void Renew()
    {
        var memory = GC.GetGCMemoryInfo();
        Renew(Math.Clamp(Math.Min(memory.HeapSizeBytes * Share, TakenHeap.LargestOf(memory.TotalAvailableMemoryBytes)), smallest, Largest));
    }

    /// <summary>Garbage from the start: that it is finalized says that there was a collection.</summary>
    sealed class Collected(EvaluationHeap heap)
    {
#pragma warning disable MA0055 // It releases nothing: no other code is told that a collection has been.
        ~Collected() => heap.Renew();
#pragma warning restore MA0055
    }
}
