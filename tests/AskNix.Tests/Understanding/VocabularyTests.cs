using AskNix.Understanding.Words;

namespace AskNix.Tests.Understanding;

public sealed class VocabularyTests
{
    [Fact]
    public void It_has_what_was_put_in_and_nothing_else_however_much_that_is()
    {
        var vocabulary = new Vocabulary();
        vocabulary.AddAll(Enumerable.Range(0, 20_000).Select(number => $"word{number}"));
        vocabulary.AddAll(["a", "ab", "abc", "abcd", "abcde", "word7"]);

        foreach (var number in Enumerable.Range(0, 20_000))
            vocabulary.Contains($"word{number}").ShouldBeTrue();
        foreach (var word in (string[])["a", "ab", "abc", "abcd", "abcde"])
            vocabulary.Contains(word).ShouldBeTrue(word);
        foreach (var number in Enumerable.Range(20_000, 20_000))
            vocabulary.Contains($"word{number}").ShouldBeFalse();
        foreach (var word in (string[])["", "b", "ba", "acb", "abdc", "abcdef", "ABC", "\0", "a\0"])
            vocabulary.Contains(word).ShouldBeFalse(word);
    }
}
