namespace Nix.Store.Daemon;

/// <summary>Keeps connections that are not in use for the next request, up to a number of them in all.</summary>
internal sealed class DaemonPool(IDaemonTransport transport, DaemonClientOptions options) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.MaximumConnections);
    private readonly Stack<DaemonConnection> _idle = [];
    private readonly Lock _gate = new();
    private bool _isDisposed;

    /// <summary>Does something with a connection of its own; afterwards it is kept, unless that failed.</summary>
    internal async Task<T> UseAsync<T>(Func<DaemonConnection, Task<T>> use, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        DaemonConnection? connection = null;
        try
        {
            connection = TakeIdle() ?? await DaemonConnection.OpenAsync(transport, options, cancellation);
            var result = await use(connection);
            Keep(connection);
            connection = null;
            return result;
        }
        finally
        {
            connection?.Dispose();
            _places.Release();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            while (_idle.TryPop(out var connection))
                connection.Dispose();
        }
    }

    private DaemonConnection? TakeIdle()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            while (_idle.TryPop(out var connection))
            {
                if (connection.IsUsable)
                    return connection;
                connection.Dispose();
            }
        }
        return null;
    }

    private void Keep(DaemonConnection connection)
    {
        lock (_gate)
        {
            if (_isDisposed)
                connection.Dispose();
            else
                _idle.Push(connection);
        }
    }
}
