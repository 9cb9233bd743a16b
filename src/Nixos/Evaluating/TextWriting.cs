using System.Runtime.ExceptionServices;
using Nix.Formats;
using Nix.Store;
using Nix.Store.Daemon;

namespace Nixos.Evaluating;

/// <summary>
/// Writes texts behind the back of the evaluation: while the daemon takes some, the next gather, and all that have gathered go in one request.
/// A request for each would take as long as the evaluation does. They stay in the order in which they came, so that each is after what it
/// refers to.
/// </summary>
/// <param name="open">Opens the connection that all is written on; it keeps what was written from the garbage collector while it lives.</param>
/// <param name="storeDirectory">The store directory.</param>
/// <param name="cancellation">Ends the writing.</param>
sealed class TextWriting(Func<Task<DaemonConnection>> open, string storeDirectory, CancellationToken cancellation)
{
    readonly Lock gate = new();
    readonly HashSet<StorePath> pending = [];
    List<PendingText> waiting = [];
    DaemonConnection? connection;
    Task writing = Task.CompletedTask;
    bool isWriting;
    Exception? failure;

    /// <summary>Whether a text is still on its way.</summary>
    public bool IsPending(StorePath path)
    {
        lock (gate)
            return pending.Contains(path);
    }

    /// <summary>Whether any is.</summary>
    public bool IsIdle
    {
        get
        {
            lock (gate)
                return pending.Count == 0;
        }
    }

    /// <summary>Takes a text.</summary>
    /// <exception cref="StoreException">An earlier one could not be written.</exception>
    public void Add(PendingText text)
    {
        lock (gate)
        {
            ThrowIfFailed();
            if (!pending.Add(text.Path))
                return;
            waiting.Add(text);
            if (isWriting)
                return;
            isWriting = true;
            writing = Task.Run(WriteAllAsync, CancellationToken.None);
        }
    }

    /// <summary>Ends when all that was taken is written.</summary>
    /// <exception cref="StoreException">It could not be.</exception>
    public async Task FinishAsync()
    {
        Task current;
        lock (gate)
            current = writing;
        await current;
        lock (gate)
            ThrowIfFailed();
    }

    async Task WriteAllAsync()
    {
        while (Take() is { Count: > 0 } batch)
        {
            try
            {
                await WriteAsync(batch);
                Forget(batch);
            }
            catch (Exception caught)
            {
                // Told to who adds the next, or waits for the end.
                Fail(caught);
                return;
            }
        }
    }

    /// <summary>
    /// Writes what is not there yet. The daemon is asked which that is: to one of Nix 2.8 no path may be sent that it has, since it reads on in the
    /// midst of that. Keeping comes before asking, so that nobody collects what was found to be there.
    /// </summary>
    async Task WriteAsync(List<PendingText> batch)
    {
        connection ??= await open();
        string[] paths = [.. batch.Select(text => text.Path.In(storeDirectory))];
        await connection.RunManyAsync([.. paths.Select(path => new AddTempRoot(path))], cancellation);
        var there = (await connection.RunAsync(new QueryValidPaths(paths), report: null, cancellation)).ToHashSet(StringComparer.Ordinal);
        StoreObjectSource[] sources = [.. batch.Where(text => !there.Contains(text.Path.In(storeDirectory))).Select(text => StoreSources.OfText(text, storeDirectory))];
        if (sources.Length > 0)
            await connection.RunAsync(new AddMultipleToStore(sources), report: null, cancellation);
    }

    List<PendingText> Take()
    {
        lock (gate)
        {
            var batch = waiting;
            waiting = [];
            isWriting = batch.Count > 0;
            return batch;
        }
    }

    void Forget(List<PendingText> batch)
    {
        lock (gate)
            pending.ExceptWith(batch.Select(text => text.Path));
    }

    void Fail(Exception cause)
    {
        lock (gate)
        {
            failure = cause;
            isWriting = false;
        }
    }

    void ThrowIfFailed()
    {
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
    }
}
