using AskNix.Planning.Generations;

namespace AskNix.Tests.Planning.Generations;

public sealed class AgeTests
{
    [Theory]
    [InlineData("30d", 30)]
    [InlineData("2w", 14)]
    [InlineData("6m", 180)]
    [InlineData("1y", 365)]
    [InlineData("36h", 1.5)]
    public void Ages_are_read(string text, double days) => Age.Parse(text).ShouldBe(TimeSpan.FromDays(days));

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("30")]
    [InlineData("-3d")]
    [InlineData("3 d")]
    [InlineData("99999999999d")]
    public void Other_texts_are_none(string text) => Age.Parse(text).ShouldBeNull();

    [Fact]
    public void The_longest_age_is_longer_than_time_itself() => Age.Parse("2147483647y").ShouldBe(TimeSpan.MaxValue);

    [Theory]
    [InlineData(0.5, "12 hours")]
    [InlineData(1, "1 day")]
    [InlineData(20, "2 weeks")]
    [InlineData(90, "3 months")]
    [InlineData(800, "2 years")]
    public void Ages_are_told_in_the_largest_unit_that_fits(double days, string text) => Age.Text(TimeSpan.FromDays(days)).ShouldBe(text);
}
