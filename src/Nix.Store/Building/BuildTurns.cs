using System.Threading.Channels;
using Nix.Formats;

namespace Nix.Store.Building;

/// <summary>
/// Runs what decides what is built, a step at a time and in the order in which steps come up, and gives out the places for builders: when nothing can go on without one, and
/// when one is left. So which comes first does not depend on how fast threads are; it is the order of Nix's own goals (Worker::run in src/libstore/build/worker.cc).
/// </summary>
/// <param name="places">How many builders there may be at once.</param>
internal sealed class BuildTurns(int places) : SynchronizationContext
{
    private readonly Channel<(SendOrPostCallback Step, object? State)> _steps =
        Channel.CreateUnbounded<(SendOrPostCallback, object?)>(new UnboundedChannelOptions { SingleReader = true });

    private readonly SortedSet<Waiting> _waiting = new(Comparer<Waiting>.Create(static (one, other) => one.CompareNames(other)));
    private int _free = places;
    private int _away;

    /// <summary>One that waits for a place.</summary>
    private sealed record Waiting(int Turn, StorePath Derivation, bool NeedsPlace, TaskCompletionSource Given)
    {
        public int CompareNames(Waiting other) =>
            string.CompareOrdinal(Derivation.Name, other.Derivation.Name) is var names and not 0 ? names : Derivation.CompareTo(other.Derivation);
    }

    public override void Post(SendOrPostCallback d, object? state) => _steps.Writer.TryWrite((d, state));

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("Steps are taken in turn.");

    /// <summary>Takes the steps of this until it has its result.</summary>
    internal async Task<T> RunAsync<T>(Func<Task<T>> decide)
    {
        Task<T>? result = null;
        Post(_ => result = decide(), null);
        do
        {
            while (_steps.Reader.TryRead(out var step))
                Take(step.Step, step.State);
            if (_away == 0)
                GiveToFirst();
        }
        while (result is not { IsCompleted: true } && await _steps.Reader.WaitToReadAsync());
        return await result!;
    }

    /// <summary>Waits for what is soon done elsewhere: until then more may come up, and no place is given.</summary>
    internal async Task<T> AwayAsync<T>(Task<T> done)
    {
        _away++;
        try
        {
            return await done;
        }
        finally
        {
            _away--;
        }
    }

    /// <inheritdoc cref="AwayAsync{T}"/>
    internal async Task AwayAsync(Task done)
    {
        _away++;
        try
        {
            await done;
        }
        finally
        {
            _away--;
        }
    }

    /// <summary>Waits for a place.</summary>
    /// <param name="turn">In which round Nix would come to it: of those that come up at once the lower ones are first, then the names count, then the paths.</param>
    /// <param name="derivation">What is to be built; each once.</param>
    /// <param name="needsPlace">Whether it is to be built; what has only to be told waits for its turn, and leaves nothing.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    internal async Task TakeAsync(int turn, StorePath derivation, bool needsPlace, CancellationToken cancellation)
    {
        var waiting = new Waiting(turn, derivation, needsPlace, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _waiting.Add(waiting);
        using var givingUp = cancellation.Register(static given => ((TaskCompletionSource)given!).TrySetCanceled(), waiting.Given);
        try
        {
            await waiting.Given.Task;
        }
        finally
        {
            _waiting.Remove(waiting);
        }
    }

    /// <summary>Leaves a place to whoever waits already; what can be built because of what was built comes after those.</summary>
    internal void Leave()
    {
        _free++;
        while (_free > 0 && _waiting.Min is { } first)
            Give(first);
    }

    private void GiveToFirst()
    {
        if (_waiting.Count == 0)
            return;
        foreach (var waiting in _waiting.OrderBy(static waiting => waiting.Turn).ToList())
        {
            if (_free > 0 || !waiting.NeedsPlace)
                Give(waiting);
            // After a failure the others may no longer be wanted.
            if (!waiting.NeedsPlace)
                return;
        }
    }

    private void Give(Waiting waiting)
    {
        _waiting.Remove(waiting);
        // One that has given up needs none.
        if (waiting.Given.TrySetResult() && waiting.NeedsPlace)
            _free--;
    }

    private void Take(SendOrPostCallback step, object? state)
    {
        var outside = Current;
        SetSynchronizationContext(this);
        try
        {
            step(state);
        }
        finally
        {
            SetSynchronizationContext(outside);
        }
    }
}
