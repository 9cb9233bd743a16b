using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Tests.Understanding;

public class PatternTests
{
    [Theory]
    [InlineData("install $what", "install firefox", "firefox")]
    [InlineData("install $what", "install firefox , vim", "firefox, vim")]
    [InlineData("replace $what with emacs", "replace vim with emacs", "vim")]
    [InlineData("a* b? $what", "a a a b c", "c")]
    [InlineData("get|fetch me? $what", "get me x", "x")]
    public void Captures_hold_what_stands_between_the_words(string pattern, string sentence, string captured) =>
        Pattern.Parse(pattern).Match(Tokenizer.Split(sentence)).ShouldNotBeNull().Text("what").ShouldBe(captured);

    [Theory]
    [InlineData("install $what", "uninstall firefox")]
    [InlineData("install $what", "install")]
    [InlineData("list", "list generations")]
    [InlineData("add", "address")]
    public void Words_match_whole_words_only(string pattern, string sentence) => Pattern.Parse(pattern).Match(Tokenizer.Split(sentence)).ShouldBeNull();

    [Fact]
    public void Numbers_are_read_from_figures_and_words()
    {
        var pattern = Pattern.Parse("keep #count generations");

        pattern.Match(Tokenizer.Split("keep 5 generations")).ShouldNotBeNull().Number("count").ShouldBe(5);
        pattern.Match(Tokenizer.Split("keep five generations")).ShouldNotBeNull().Number("count").ShouldBe(5);
    }

    [Fact]
    public void A_pattern_that_explains_more_words_scores_higher()
    {
        var sentence = Tokenizer.Split("delete old generations");

        Pattern.Parse("delete old generations").Match(sentence)!.Score.ShouldBeGreaterThan(Pattern.Parse("delete $what").Match(sentence)!.Score);
    }
}
