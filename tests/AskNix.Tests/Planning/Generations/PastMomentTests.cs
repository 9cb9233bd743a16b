using System.Globalization;
using AskNix.Planning.Generations;

namespace AskNix.Tests.Planning.Generations;

public sealed class PastMomentTests
{
    // A Thursday afternoon.
    private static readonly DateTimeOffset s_now = new(2026, 3, 12, 15, 30, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData("yesterday", "2026-03-12T00:00:00+02:00")]
    [InlineData("morning", "2026-03-12T12:00:00+02:00")]
    [InlineData("wednesday", "2026-03-12T00:00:00+02:00")]
    [InlineData("monday", "2026-03-10T00:00:00+02:00")]
    [InlineData("friday", "2026-03-07T00:00:00+02:00")]
    [InlineData("thursday", "2026-03-06T00:00:00+02:00")]
    [InlineData("last week", "2026-03-09T00:00:00+02:00")]
    [InlineData("last month", "2026-03-01T00:00:00+02:00")]
    [InlineData("last year", "2026-01-01T00:00:00+02:00")]
    [InlineData("3d", "2026-03-09T15:30:00+02:00")]
    [InlineData("2h", "2026-03-12T13:30:00+02:00")]
    public void Moments_are_found(string text, string moment) =>
        PastMoment.Find(text, s_now).ShouldBe(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

    [Fact]
    public void In_the_morning_the_morning_is_not_over() => PastMoment.Find("morning", s_now.AddHours(-8)).ShouldBe(s_now.AddHours(-8));

    [Fact]
    public void Nothing_is_older_than_time_itself() => PastMoment.Find("2147483647y", s_now).ShouldBe(DateTimeOffset.MinValue);

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("1")]
    [InlineData("last decade")]
    public void Other_texts_are_none(string text) => PastMoment.Find(text, s_now).ShouldBeNull();
}
