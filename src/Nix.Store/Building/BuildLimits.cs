using System.Globalization;

namespace Nix.Store.Building;

/// <summary>How long one builder may take, and how long it may say nothing (timeout, max-silent-time).</summary>
internal sealed class BuildLimits : IDisposable
{
    private readonly TimeSpan _longest;
    private readonly TimeSpan _longestSilence;
    private readonly CancellationTokenSource? _whole;
    private readonly CancellationTokenSource? _silence;
    private readonly CancellationTokenSource _either;

    /// <param name="settings">The limits; zero for none.</param>
    /// <param name="clock">What they are measured by.</param>
    /// <param name="cancellation">What else ends the builder.</param>
    internal BuildLimits(BuildSettings settings, TimeProvider clock, CancellationToken cancellation)
    {
        _longest = settings.LongestBuild;
        _longestSilence = settings.LongestSilence;
        _whole = _longest > TimeSpan.Zero ? new CancellationTokenSource(_longest, clock) : null;
        _silence = _longestSilence > TimeSpan.Zero ? new CancellationTokenSource(_longestSilence, clock) : null;
        _either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _whole?.Token ?? default, _silence?.Token ?? default);
    }

    /// <summary>Cancelled when the builder is to end.</summary>
    internal CancellationToken Token => _either.Token;

    /// <summary>Which limit was passed, as Nix says it; null where none was.</summary>
    internal string? Passed
    {
        get
        {
            if (_silence is { IsCancellationRequested: true })
                return string.Create(CultureInfo.InvariantCulture, $"timed out after {(long)_longestSilence.TotalSeconds} seconds of silence");
            return _whole is { IsCancellationRequested: true }
                ? string.Create(CultureInfo.InvariantCulture, $"timed out after {(long)_longest.TotalSeconds} seconds")
                : null;
        }
    }

    /// <summary>It has said something.</summary>
    internal void Heard() => _silence?.CancelAfter(_longestSilence);

    public void Dispose()
    {
        _either.Dispose();
        _silence?.Dispose();
        _whole?.Dispose();
    }
}
