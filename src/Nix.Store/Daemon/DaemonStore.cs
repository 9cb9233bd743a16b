namespace Nix.Store.Daemon;

/// <summary>
/// A store behind a Nix daemon: every operation is asked through <see cref="RunAsync"/>. Safe for use from many threads; each request has a
/// connection of its own from a pool. A question whose connection is lost is asked once more; what changes the store is not.
/// </summary>
public sealed partial class DaemonStore(IDaemonTransport transport, DaemonClientOptions options)
{
    private readonly DaemonPool _pool = new(transport, options);

    /// <inheritdoc cref="DaemonConnection.RunAsync"/>
    public Task<T> RunAsync<T>(DaemonOperation<T> operation, Action<DaemonEvent>? report = null, CancellationToken cancellation = default) =>
        AskAsync(operation.IsRepeatable, connection => connection.RunAsync(operation, report, cancellation), cancellation);

    /// <inheritdoc cref="DaemonConnection.RunManyAsync"/>
    public Task<IReadOnlyList<T>> RunManyAsync<T>(IReadOnlyCollection<DaemonOperation<T>> operations, CancellationToken cancellation = default) =>
        AskAsync(operations.All(operation => operation.IsRepeatable), connection => connection.RunManyAsync(operations, cancellation), cancellation);

    /// <summary>Greets the daemon, unless that has been done, and says what it said.</summary>
    /// <exception cref="DaemonException">It cannot be done.</exception>
    public Task<DaemonPeer> PeerAsync(CancellationToken cancellation = default) =>
        AskAsync(isRepeatable: true, connection => Task.FromResult(connection.Peer), cancellation);

    /// <summary>A connection of the caller's own, beside the pool, for as long as temporary roots are to be held.</summary>
    /// <exception cref="DaemonException">It cannot be had.</exception>
    public Task<DaemonConnection> OpenSessionAsync(CancellationToken cancellation = default) =>
        DaemonConnection.OpenAsync(transport, options, cancellation);

    public void Dispose()
    {
        _session?.Dispose();
        _pool.Dispose();
    }

    private async Task<T> AskAsync<T>(bool isRepeatable, Func<DaemonConnection, Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            return await _pool.UseAsync(ask, cancellation);
        }
        catch (DaemonLostException) when (isRepeatable)
        {
            return await _pool.UseAsync(ask, cancellation);
        }
    }
}
