namespace Nix.Store.Daemon;

/// <summary>Breaks a connection on which nothing has come for a given time, while it is watched.</summary>
internal sealed class SilenceWatch : IDisposable
{
    private readonly WireReader _reader;
    private readonly TimeSpan _limit;
    private readonly TimeProvider _clock;
    private readonly Action<Exception> _break;
    private readonly ITimer _timer;
    private long _arrivals;
    private long _heardAt;

    internal SilenceWatch(WireReader reader, TimeSpan limit, TimeProvider clock, Action<Exception> breakConnection)
    {
        _reader = reader;
        _limit = limit;
        _clock = clock;
        _break = breakConnection;
        _arrivals = reader.Arrivals;
        _heardAt = clock.GetTimestamp();
        var period = limit / 4;
        _timer = clock.CreateTimer(_ => Look(), null, period, period);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (_reader.Arrivals != _arrivals)
        {
            _arrivals = _reader.Arrivals;
            _heardAt = _clock.GetTimestamp();
        }
        else if (_clock.GetElapsedTime(_heardAt) >= _limit)
        {
            _break(new DaemonSilentException(_limit));
        }
    }
}
