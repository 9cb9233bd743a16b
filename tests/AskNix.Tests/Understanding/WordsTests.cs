using AskNix.Understanding.Words;

namespace AskNix.Tests.Understanding;

public class WordsTests
{
    [Theory]
    [InlineData("install firefox.", "install firefox .")]
    [InlineData("vim,emacs & nano", "vim , emacs & nano")]
    [InlineData("install g++ and node.js", "install g++ and node.js")]
    [InlineData("nixpkgs#vim services.openssh.enable", "nixpkgs#vim services.openssh.enable")]
    [InlineData("set \"Europe/Berlin\"", "set europe/berlin")]
    [InlineData("(really?) yes!!", "really ? yes ! !")]
    [InlineData("upgrade to 26.05.", "upgrade to 26.05 .")]
    [InlineData("a&&b", "a && b")]
    public void Sentences_become_words(string sentence, string words) => string.Join(' ', Tokenizer.Split(sentence).Select(token => token.Word)).ShouldBe(words);

    [Theory]
    [InlineData("don't", "do not")]
    [InlineData("dont", "do not")]
    [InlineData("what's", "what is")]
    [InlineData("i'd", "i would")]
    [InlineData("gimme", "give me")]
    [InlineData("neighbour's", "neighbour's")]
    public void Contractions_are_written_out(string written, string words) =>
        string.Join(' ', Contractions.WriteOut(Tokenizer.Split(written)).Select(token => token.Word)).ShouldBe(words);

    [Theory]
    [InlineData("um install uh vlc", "install vlc")]
    [InlineData("could you like install vlc", "could you install vlc")]
    [InlineData("something like vlc", "something like vlc")]
    [InlineData("i would like vlc", "i would like vlc")]
    [InlineData("install that thing called vlc", "install vlc")]
    [InlineData("do you know what vlc is", "do you know what vlc is")]
    [InlineData("install \"um\"", "install um")]
    [InlineData("um", "um")]
    public void Pauses_are_taken_out(string said, string words) =>
        string.Join(' ', Hesitations.TakeOut(Tokenizer.Split(said)).Select(token => token.Word)).ShouldBe(words);

    [Theory]
    [InlineData("generation twenty three", 23)]
    [InlineData("generation twenty-three", 23)]
    [InlineData("generation one hundred and five", 105)]
    [InlineData("generation a hundred", 100)]
    [InlineData("port eight thousand and eighty", 8080)]
    [InlineData("port nine thousand one hundred and twelve", 9112)]
    [InlineData("thirteen", 13)]
    [InlineData("generation 7", 7)]
    public void Numbers_are_heard_in_several_words(string said, int number) =>
        SpokenNumbers.Join(Tokenizer.Split(said))[^1].Number.ShouldBe(number);

    [Fact]
    public void What_could_hurt_a_terminal_is_taken_out() =>
        Cleaner.Clean("install\u001b[31m fire\u200Bfox \u202E🦊").ShouldBe("install [31m firefox");

    [Fact]
    public void A_megabyte_is_cut() => Cleaner.Clean(new string('a', 1_000_000)).Length.ShouldBeLessThanOrEqualTo(Cleaner.LongestSentence + 1);
}
