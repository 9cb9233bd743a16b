using AskNix.Understanding.Names;

namespace AskNix.Tests.Understanding;

public sealed class AskedPhrasesTests
{
    private static readonly AskedPhrases s_topics = new(AskedFile.Shipped("topics"));

    [Fact]
    public void What_is_asked_in_just_these_words_is_meant_alone() =>
        s_topics.Near("How do I use agenix?", 3).ShouldBe([("agenix", 1)]);

    [Fact]
    public void Words_before_a_question_make_it_another() =>
        s_topics.Near("activation what does the activation script do", 3).Count.ShouldBe(3);

    [Fact]
    public void Other_forms_of_words_and_words_that_mean_the_same_are_known()
    {
        var said = s_topics.Best("rolling back");
        s_topics.Best("roll back").ShouldBe(said);
        s_topics.Best("wlan").ShouldBe(s_topics.Best("wifi"));
    }

    [Fact]
    public void A_name_tells_that_its_topic_is_meant_whatever_else_is_said()
    {
        s_topics.Has("disko").ShouldBeTrue();
        s_topics.Has("wlan").ShouldBeFalse();
        s_topics.Best("disko on a frobnicator that quuxes and zants")?.Name.ShouldBe("disko");
    }

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("the of and")]
    [InlineData("qwertzuiop \uD800 flibber")]
    public void What_shares_no_word_is_like_nothing(string sentence) => s_topics.Near(sentence, 3).ShouldBeEmpty();

    [Fact]
    public void A_file_in_another_form_is_refused() =>
        Should.Throw<InvalidDataException>(() => new AskedFile(new ShippedFile("AskNix.names.bin"))).Message.ShouldContain("training/train");
}
