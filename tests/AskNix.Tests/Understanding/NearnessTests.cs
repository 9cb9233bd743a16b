using AskNix.Backend;
using AskNix.Features;
using AskNix.Intents;
using AskNix.Knowledge;
using AskNix.Tests.Features;
using AskNix.Understanding;

namespace AskNix.Tests.Understanding;

/// <summary>What nothing was made of is left to the person, beside what comes nearest to it.</summary>
public sealed class NearnessTests
{
    private static readonly SentenceReader s_reader = BackendComposition.CreateReader();

    [Theory]
    [InlineData("the fan curve is off the charts, tame", "enable coolercontrol")]
    [InlineData("boot directly to my account, don't ask who I am", "enable autologin")]
    public void What_comes_nearest_is_offered_and_not_done(string sentence, string choice)
    {
        var understood = s_reader.Read(sentence);

        understood.Reading.ShouldBe(Reading.Ask);
        understood.Intent.ShouldBeOfType<OutOfScope>();
        understood.Choices.ShouldContain(choice);
    }

    [Theory]
    [InlineData("order a pizza for tonight")]
    [InlineData("write a poem about snow")]
    public void What_is_near_to_nothing_is_offered_nothing(string sentence) => s_reader.Read(sentence).Choices.ShouldBeEmpty();

    /// <summary>Counted over lists that nothing was written for. Most are beyond comparing words; the shares are those measured, less one in a hundred.</summary>
    [Fact]
    public void The_thing_that_is_meant_is_among_the_nearest()
    {
        var (features, topics) = (new FeatureCatalogue(), new KnowledgeBase());

        Share("features/described.tsv", (said, limit) => features.Near(said, limit).Select(found => found.Feature)).ShouldSatisfyAllConditions(
            share => share.First.ShouldBeGreaterThan(0.165),
            share => share.AmongThree.ShouldBeGreaterThan(0.275));
        Share("knowledge/asked.tsv", (asked, limit) => topics.Near(asked, limit).Select(found => found.Topic)).ShouldSatisfyAllConditions(
            share => share.First.ShouldBeGreaterThan(0.285),
            share => share.AmongThree.ShouldBeGreaterThan(0.41));
    }

    private static (double First, double AmongThree) Share(string file, Func<string, int, IEnumerable<string>> near)
    {
        var places = CaseFiles.Lines(file).Select(line => line.Split('\t')).Select(columns => near(columns[1], 3).ToList().IndexOf(columns[0])).ToList();
        return (places.Count(place => place == 0) / (double)places.Count, places.Count(place => place >= 0) / (double)places.Count);
    }
}
