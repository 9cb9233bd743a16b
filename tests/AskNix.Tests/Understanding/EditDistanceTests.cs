using AskNix.Catalogue;
using AskNix.Understanding.Words;

namespace AskNix.Tests.Understanding;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("firefox", "firefox", 0)]
    [InlineData("fierfox", "firefox", 1)]
    [InlineData("install", "isntall", 1)]
    [InlineData("firefx", "firefox", 1)]
    [InlineData("firefoxx", "firefox", 1)]
    [InlineData("virefox", "firefox", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "xyz", 3)]
    public void Slips_are_counted(string first, string second, int distance)
    {
        EditDistance.Between(first, second, 5).ShouldBe(distance);
        EditDistance.Between(second, first, 5).ShouldBe(distance);
    }

    [Fact]
    public void Beyond_the_limit_counting_stops()
    {
        EditDistance.Between("kitten", "sitting", 2).ShouldBe(3);
        EditDistance.Between("firefox", "thunderbird", 3).ShouldBe(4);
        EditDistance.Between("a", new string('a', 1000), 3).ShouldBe(4);
        EditDistance.Between(new string('a', 1000), new string('b', 1000), 3).ShouldBe(4);
    }

    [Fact]
    public void A_short_word_may_be_off_by_less_than_a_long_one()
    {
        NearNames.Of("jq", ["jp", "jq"], 5).ShouldBe(["jq"]);
        NearNames.Of("gimpp", ["gimp", "limp", "blimp"], 5).ShouldBe(["gimp", "limp"]);
    }
}
