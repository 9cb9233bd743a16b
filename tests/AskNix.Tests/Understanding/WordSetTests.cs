using AskNix.Understanding.Words;

namespace AskNix.Tests.Understanding;

public sealed class WordSetTests
{
    private static readonly WordSet s_set = new("one two\n  three\r\nfour's , two ünd");

    [Theory]
    [InlineData("one")]
    [InlineData("three")]
    [InlineData("four's")]
    [InlineData(",")]
    [InlineData("ünd")]
    public void A_word_of_the_text_is_one_of_the_set(string word) => s_set.Contains(word).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("on")]
    [InlineData("ones")]
    [InlineData("one two")]
    [InlineData("two\n")]
    [InlineData("\0")]
    public void What_is_no_whole_word_is_none(string word) => s_set.Contains(word).ShouldBeFalse();

    [Fact]
    public void Words_come_in_the_order_of_the_text() => s_set.ShouldBe(["one", "two", "three", "four's", ",", "two", "ünd"]);

    [Fact]
    public void A_set_without_words_has_none()
    {
        new WordSet("").Contains("one").ShouldBeFalse();
        new WordSet("\n ").ShouldBeEmpty();
    }

    [Fact]
    public void Several_threads_may_ask_a_new_one_at_once()
    {
        var set = new WordSet(string.Join(' ', Enumerable.Range(0, 1000)));
        Parallel.ForEach(Enumerable.Range(0, 2000), number => set.Contains($"{number}").ShouldBe(number < 1000));
    }
}
