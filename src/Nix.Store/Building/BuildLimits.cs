using System.Globalization;
using Nix.Store.Daemon;

namespace Nix.Store.Building;

/// <summary>How long one builder may take, how long it may say nothing, and how much it may say (timeout, max-silent-time, max-build-log-size).</summary>
internal sealed class BuildLimits : IDisposable
{
    private readonly string _derivation;
    private readonly TimeSpan _longest;
    private readonly TimeSpan _longestSilence;
    private readonly CancellationTokenSource? _whole;
    private readonly CancellationTokenSource? _silence;
    private readonly CancellationTokenSource _length = new();
    private readonly CancellationTokenSource _either;
    private readonly long _longestLog;
    private long _logged;

    /// <param name="derivation">What is built.</param>
    /// <param name="settings">The limits; zero for none.</param>
    /// <param name="clock">What they are measured by.</param>
    /// <param name="cancellation">What else ends the builder.</param>
    internal BuildLimits(string derivation, BuildSettings settings, TimeProvider clock, CancellationToken cancellation)
    {
        _derivation = derivation;
        _longest = settings.LongestBuild;
        _longestSilence = settings.LongestSilence;
        _longestLog = settings.LongestLog;
        _whole = _longest > TimeSpan.Zero ? new CancellationTokenSource(_longest, clock) : null;
        _silence = _longestSilence > TimeSpan.Zero ? new CancellationTokenSource(_longestSilence, clock) : null;
        _either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _whole?.Token ?? default, _silence?.Token ?? default, _length.Token);
    }

    /// <summary>Cancelled when the builder is to end.</summary>
    internal CancellationToken Token => _either.Token;

    /// <summary>Which limit was passed, as Nix says it; null where none was.</summary>
    internal (BuildStatus Status, string Text)? Passed
    {
        get
        {
            if (_length.IsCancellationRequested)
                return (BuildStatus.LogLimitExceeded, string.Create(CultureInfo.InvariantCulture, $"building derivation '{_derivation}' killed after writing more than {_longestLog} bytes of log output"));
            if (_silence is { IsCancellationRequested: true })
                return (BuildStatus.TimedOut, string.Create(CultureInfo.InvariantCulture, $"building of '{_derivation}' timed out after {(long)_longestSilence.TotalSeconds} seconds of silence"));
            return _whole is { IsCancellationRequested: true }
                ? (BuildStatus.TimedOut, string.Create(CultureInfo.InvariantCulture, $"building of '{_derivation}' timed out after {(long)_longest.TotalSeconds} seconds"))
                : null;
        }
    }

    /// <summary>It has said something.</summary>
    /// <returns>False where that is more than it may say: it ends, and that is not kept.</returns>
    internal bool Heard(int bytes)
    {
        _silence?.CancelAfter(_longestSilence);
        _logged += bytes;
        if (_longestLog == 0 || _logged <= _longestLog)
            return true;
        _length.Cancel();
        return false;
    }

    public void Dispose()
    {
        _either.Dispose();
        _length.Dispose();
        _silence?.Dispose();
        _whole?.Dispose();
    }
}
