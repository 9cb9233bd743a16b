using System.Runtime.ExceptionServices;

namespace Nix.Store.Daemon;

/// <summary>
/// One connection to a daemon, past its greeting. One request at a time. What is kept from the garbage collector by
/// <see cref="AddTempRoot"/> is kept until it is disposed of. After a failure other than <see cref="DaemonRefusedException"/> it is closed.
/// </summary>
public sealed class DaemonConnection : IDisposable
{
    private readonly WireStream _stream;
    private readonly WireReader _reader;
    private readonly WireWriter _writer = new();
    private readonly DaemonLog _log;
    private readonly DaemonClientOptions _options;
    private Exception? _brokenBy;
    private int _isBusy;

    private DaemonConnection(Stream stream, DaemonClientOptions options)
    {
        _options = options;
        _stream = new WireStream(stream);
        _reader = new WireReader(_stream, options.StoreDirectory, options.Limits);
        _log = new DaemonLog(_reader);
    }

    /// <summary>What the daemon said of itself.</summary>
    public DaemonPeer Peer { get; private set; } = null!;

    /// <summary>Whether a request may still be answered on it.</summary>
    internal bool IsUsable => _brokenBy is null && !_reader.HasBuffered && _stream.IsQuiet;

    /// <summary>Connects, greets, and sends the settings.</summary>
    /// <exception cref="DaemonException">It cannot be done.</exception>
    public static async Task<DaemonConnection> OpenAsync(IDaemonTransport transport, DaemonClientOptions options, CancellationToken cancellation = default)
    {
        using var limit = new CancellationTokenSource(options.GreetingLimit, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        DaemonConnection? connection = null;
        try
        {
            connection = new DaemonConnection(await transport.ConnectAsync(either.Token), options);
            await connection.GreetAsync(either.Token);
            return connection;
        }
        catch (Exception exception)
        {
            connection?.Dispose();
            throw exception switch
            {
                OperationCanceledException when limit.IsCancellationRequested && !cancellation.IsCancellationRequested =>
                    new DaemonSilentException(options.GreetingLimit),
                DaemonLostException { InnerException: ProgramEndedException ended } => new DaemonUnreachableException(
                    transport.Place,
                    $"it ended during the greeting, with {ended.Exit}",
                    "What it said is above. Check that this program runs by itself, there and as this user.",
                    exception),
                DaemonLostException => new DaemonUnreachableException(
                    transport.Place,
                    "it closed the connection during the greeting",
                    "Check that allowed-users in nix.conf admits this user, and the daemon's log: journalctl -u nix-daemon",
                    exception),
                _ => exception,
            };
        }
    }

    /// <summary>Asks one thing.</summary>
    /// <param name="operation">What is asked.</param>
    /// <param name="report">Gets what the daemon tells meanwhile, in order, on whatever thread it comes.</param>
    /// <param name="cancellation">Closes the connection: the daemon gives up what it does for it, and lives on.</param>
    /// <exception cref="DaemonException">It is not answered.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<T> RunAsync<T>(DaemonOperation<T> operation, Action<DaemonEvent>? report = null, CancellationToken cancellation = default)
    {
        var request = new WireWriter();
        request.Number(operation.Code);
        operation.Write(request, Peer);
        return GuardAsync(!operation.TakesLong, async () =>
        {
            await _stream.WriteAsync(request.Written);
            if (operation.Body is { } body)
                await SendAsync(body, report);
            else
                await _log.ReadToEndAsync(report);
            return await operation.ReadAnswerAsync(_reader, Peer);
        }, cancellation);
    }

    /// <summary>Asks many things without waiting for each answer before the next question. Not for what is sent in frames.</summary>
    /// <returns>The answers in the order of the questions.</returns>
    /// <inheritdoc cref="RunAsync"/>
    public Task<IReadOnlyList<T>> RunManyAsync<T>(IReadOnlyCollection<DaemonOperation<T>> operations, CancellationToken cancellation = default) =>
        GuardAsync<IReadOnlyList<T>>(!operations.Any(operation => operation.TakesLong), async () =>
        {
            var asking = AskAsync(operations);
            List<T> answers = [];
            foreach (var operation in operations)
            {
                await _log.ReadToEndAsync(report: null);
                answers.Add(await operation.ReadAnswerAsync(_reader, Peer));
            }
            await asking;
            return answers;
        }, cancellation, isRefusalFatal: true);

    public void Dispose() => Break(new ObjectDisposedException(nameof(DaemonConnection)));

    private Task<bool> GreetAsync(CancellationToken cancellation) => GuardAsync(limitsSilence: false, async () =>
    {
        Peer = await new Greeting(_stream, _reader, _log).ExchangeAsync();
        if (_options.Settings is { } settings)
        {
            var ignored = new IgnoredSettings();
            // A daemon that does not say whether it trusts us says what it ignores only to who wants to hear everything.
            if (Peer.TrustsUs is null && settings.Others.Count > 0)
                await SetAsync(settings with { Verbosity = Verbosity.Debug }, ignored.Read);
            await SetAsync(settings, ignored.Read);
            Peer = Peer with { IgnoredSettings = ignored.Names };
        }
        return true;
    }, cancellation);

    private async Task SetAsync(DaemonSettings settings, Action<DaemonEvent> report)
    {
        var operation = new SetOptions(settings);
        _writer.Number(operation.Code);
        operation.Write(_writer, Peer);
        await _stream.WriteAsync(_writer.Written);
        _writer.Clear();
        await _log.ReadToEndAsync(report);
    }

    private async Task AskAsync<T>(IReadOnlyCollection<DaemonOperation<T>> operations)
    {
        const int AtOnce = 16 * 1024;
        try
        {
            foreach (var operation in operations)
            {
                _writer.Number(operation.Code);
                operation.Write(_writer, Peer);
                if (_writer.Written.Length >= AtOnce)
                    await FlushAsync();
            }
            await FlushAsync();
        }
        catch (Exception exception) when (exception is not DaemonLostException)
        {
            // Who waits for the answers waits for one that was never asked for. Of a lost connection the daemon may have said the reason.
            Break(exception);
            throw;
        }

        async ValueTask FlushAsync()
        {
            await _stream.WriteAsync(_writer.Written);
            _writer.Clear();
        }
    }

    /// <summary>Sends frames and listens at once: a daemon that fails halfway says so before it has read them all.</summary>
    private async Task SendAsync(Func<Stream, CancellationToken, Task> body, Action<DaemonEvent>? report)
    {
        using var stop = new CancellationTokenSource();
        var listening = _log.ReadToEndAsync(report);
        var sending = SendFramesAsync();
        try
        {
            if (await Task.WhenAny(listening, sending) == sending && !sending.IsCompletedSuccessfully && sending.Exception?.InnerException is not DaemonLostException)
                await sending;
            await listening;
            await sending;
        }
        catch (Exception exception)
        {
            // Halfway through the frames there is no way back to the next question.
            Break(exception);
            await stop.CancelAsync();
            await Task.WhenAll(listening, sending).ContinueWith(_ => { }, TaskScheduler.Default);
            throw;
        }

        async Task SendFramesAsync()
        {
            await using var frames = new FramedStream(_stream);
            await body(frames, stop.Token);
            await frames.CompleteAsync();
        }
    }

    /// <summary>Runs an exchange; whatever ends it early closes the connection, and the first cause is what the caller gets.</summary>
    private async Task<T> GuardAsync<T>(bool limitsSilence, Func<Task<T>> exchange, CancellationToken cancellation, bool isRefusalFatal = false)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_brokenBy is { } earlier)
            throw new InvalidOperationException("This connection is closed.", earlier);
        if (Interlocked.Exchange(ref _isBusy, 1) != 0)
            throw new InvalidOperationException("A connection answers one request at a time.");
        try
        {
            using var cancelling = cancellation.Register(() => Break(new OperationCanceledException(cancellation)));
            using var watch = limitsSilence ? new SilenceWatch(_reader, _options.SilenceLimit, _options.Clock, Break) : null;
            return await exchange();
        }
        catch (DaemonRefusedException) when (_brokenBy is null && !isRefusalFatal)
        {
            throw;
        }
        catch (Exception exception)
        {
            Break(exception);
            if (!ReferenceEquals(_brokenBy, exception))
                ExceptionDispatchInfo.Throw(_brokenBy!);
            throw;
        }
        finally
        {
            Interlocked.Exchange(ref _isBusy, 0);
        }
    }

    private void Break(Exception cause)
    {
        if (Interlocked.CompareExchange(ref _brokenBy, cause, null) is null)
            _stream.Dispose();
    }
}
