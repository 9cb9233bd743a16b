using AskNix.Backend;
using AskNix.Intents;
using AskNix.Understanding;

namespace AskNix.Tests.Understanding;

/// <summary>What is to stay is never lost, however it is said.</summary>
public sealed class LimitsTests
{
    private static readonly SentenceReader s_reader = BackendComposition.CreateReader();

    [Theory]
    [InlineData("delete old generations but keep the last 3", 3)]
    [InlineData("clean up old generations but keep the last 3", 3)]
    [InlineData("throw away old generations, I want to keep 4 of them", 4)]
    [InlineData("delete the old generations. leave me five", 5)]
    [InlineData("remove old generations, and keep the newest two please", 2)]
    public void How_many_are_to_stay_belongs_to_the_wish_before(string sentence, int keep)
    {
        var understood = s_reader.Read(sentence);

        understood.Reading.ShouldBe(Reading.Act);
        understood.Steps.ShouldHaveSingleItem().ShouldBeOfType<DeleteGenerations>().Keep.ShouldBe(keep);
    }

    [Theory]
    [InlineData("delete old generations but keep the last 2 weeks", "14d")]
    [InlineData("clean up old generations but leave the last 30 days", "30d")]
    public void An_age_that_is_to_stay_belongs_to_the_wish_before(string sentence, string age) =>
        s_reader.Read(sentence).Steps.ShouldHaveSingleItem().ShouldBeOfType<DeleteGenerations>().OlderThan.ShouldBe(age);

    [Theory]
    [InlineData("turn off bluetooth but keep wifi on", "bluetooth")]
    [InlineData("turn off printing, leave scanning on", "printing")]
    public void What_stays_as_it_is_needs_nothing_done(string sentence, string feature)
    {
        var understood = s_reader.Read(sentence);

        understood.Reading.ShouldBe(Reading.Act);
        understood.Steps.ShouldHaveSingleItem().ShouldBeOfType<DisableFeature>().Feature.ShouldBe(feature);
    }

    [Fact]
    public void What_is_wished_with_an_exception_is_not_what_stays()
    {
        var understood = s_reader.Read("turn off printing and enable ssh keeping port 22");

        (understood.Reading is Reading.Act && understood.Steps is [DisableFeature]).ShouldBeFalse();
    }

    [Fact]
    public void What_is_to_be_left_alone_is_not_what_goes()
    {
        var understood = s_reader.Read("disable bluetooth but leave wifi alone");

        understood.Steps.ShouldHaveSingleItem().ShouldBeOfType<DisableFeature>().Feature.ShouldBe("bluetooth");
    }

    [Theory]
    [InlineData("after installing docker do I have to log out")]
    [InlineData("do I need to restart after enabling bluetooth")]
    [InlineData("after enabling bluetooth, is a restart needed")]
    [InlineData("I removed chromium last week and now my bookmarks are gone")]
    public void A_question_about_a_change_changes_nothing(string sentence) => s_reader.Read(sentence).Reading.ShouldNotBe(Reading.Act);

    [Theory]
    [InlineData("delete old generations but keep generation 12")]
    [InlineData("delete old generations but keep the ones I like")]
    [InlineData("delete old generations, but keep between 3 and 5")]
    [InlineData("delete generations older than 30 days but keep the last 2 weeks")]
    [InlineData("delete all generations except the last 5 but keep the last 3")]
    [InlineData("delete generation 3 but keep the last 5 generations")]
    [InlineData("remove docker but keep the images")]
    [InlineData("collect the garbage but leave my result links")]
    public void What_is_to_stay_and_not_understood_holds_everything_back(string sentence) => s_reader.Read(sentence).Reading.ShouldNotBe(Reading.Act);

    [Theory]
    [InlineData("install vlc but not for me", Reading.Ask)]
    [InlineData("install steam, but not for the kids", Reading.Ask)]
    [InlineData("install vlc for me, not for the others", Reading.Act)]
    [InlineData("install vlc but not gimp", Reading.Act)]
    public void For_whom_it_is_not_to_be_leaves_open_for_whom_it_is(string sentence, Reading reading) => s_reader.Read(sentence).Reading.ShouldBe(reading);

    [Theory]
    [InlineData("show me generation 3")]
    [InlineData("what is in generation 7")]
    [InlineData("describe generation 12 please")]
    public void To_look_at_a_generation_pins_nothing(string sentence) => s_reader.Read(sentence).Steps.ShouldHaveSingleItem().ShouldBeOfType<ListGenerations>();
}
