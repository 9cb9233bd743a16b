namespace AskNix.Tests.Settings;

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class FixedClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
