using AskNix.Backend;
using AskNix.Intents;
using AskNix.Understanding;

namespace AskNix.Tests.Understanding;

public sealed class AgesTests
{
    private static readonly SentenceReader s_reader = BackendComposition.CreateReader();

    // In 32 bits these would be a few days, or less than none.
    [Theory]
    [InlineData("delete generations older than 613566757 weeks", "4294967299d")]
    [InlineData("delete generations older than 143165577 months", "4294967310d")]
    [InlineData("delete generations older than 1423788309 years", "519682732785d")]
    [InlineData("delete generations older than 613566757w", "4294967299d")]
    [InlineData("the generations that are 99999999y old or more should please all be deleted", "36499999635d")]
    public void An_age_beyond_any_does_not_become_a_young_one(string sentence, string age) =>
        s_reader.Read(sentence).Steps.OfType<DeleteGenerations>().Select(step => step.OlderThan ?? age).ShouldAllBe(read => read == age);

    [Fact]
    public void Such_an_age_is_read() =>
        s_reader.Read("delete generations older than 613566757 weeks").Intent.ShouldBe(new DeleteGenerations(OlderThan: "4294967299d"));
}
