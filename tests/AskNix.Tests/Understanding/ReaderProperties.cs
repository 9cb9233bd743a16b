using AskNix.Backend;
using AskNix.Intents;
using AskNix.Understanding;
using AskNix.Understanding.Words;
using FsCheck;
using FsCheck.Fluent;

namespace AskNix.Tests.Understanding;

public class ReaderProperties
{
    static readonly SentenceReader Reader = BackendComposition.CreateReader();

    static readonly string[] Soup =
    [
        "install", "remove", "update", "rollback", "generation", "42", "firefox", "the", "not", "don't", "if", "how", "what", "is", "my", "system", "and", "then", ",", ".", "?", "to",
        "with", "enable", "bluetooth", "password", "hunter2", "set", "services.openssh.enable", "true", "port", "8080", "banana", "why", "should", "i", "please", "delete", "old",
        "$(reboot)", ";", "&&", "\"", "'", "🦊", "\u202e", "\0", "é", "flake", "-rf", "/", "nix-env", "-iA", "nixos.vim", "apt", "sudo", "error:", "all",
    ];

    [Fact]
    public void No_soup_of_words_throws_and_every_reading_is_whole() => Prop.ForAll(
        Gen.Elements(Soup).ListOf().Select(words => string.Join(' ', words)).ToArbitrary(),
        sentence =>
        {
            var understood = Reader.Read(sentence);
            return !understood.Steps.IsDefaultOrEmpty && !understood.Choices.IsDefault && understood.Confidence is >= 0 and <= 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(30));

    [Fact]
    public void No_text_at_all_throws() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "").ToArbitrary(),
        text => Reader.Read(text).Steps.Length > 0).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Only_a_sentence_with_a_verb_acts() => Prop.ForAll(
        Gen.Elements("banana", "the", "of", "42", "firefox", "lamp", "green", "on", "is", "budget", "widget", "address", "?", ",", "vim", "bluetooth", "my", "system", "digital").ListOf()
            .Select(words => string.Join(' ', words)).ToArbitrary(),
        sentence => Reader.Read(sentence) is var understood && (understood.Reading is not Reading.Act || sentence.Split(' ').Any(word => Verbs.Starters.Contains(word) || word is "on")))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("install firefox")]
    [InlineData("remove vim and emacs")]
    [InlineData("delete generations older than 30 days")]
    [InlineData("enable bluetooth")]
    [InlineData("update my system")]
    [InlineData("roll back")]
    public void Negated_or_asked_or_put_off_it_never_acts(string wish)
    {
        foreach (var sentence in new[]
            {
                $"don't {wish}", $"do not {wish}", $"please don't {wish}", $"never {wish}", $"should I {wish}?", $"how do I {wish}", $"{wish}?", $"if it rains {wish}", $"{wish} tomorrow",
                $"what happens if I {wish}", $"maybe {wish}", $"my friend told me to {wish}", $"I don't want to {wish}", $"is it safe to {wish}", $"why should I {wish}", $"let's not {wish}",
            })
        {
            Reader.Read(sentence).Reading.ShouldNotBe(Reading.Act, sentence);
        }
    }

    [Fact]
    public void A_megabyte_and_binary_are_answered_calmly()
    {
        Reader.Read(new string('x', 1_000_000)).Reading.ShouldNotBe(Reading.Act);
        Reader.Read(string.Concat(Enumerable.Repeat("install firefox and ", 60_000))).Reading.ShouldNotBe(Reading.Act);
        Reader.Read("\0\u0001\u0002\uFFFD").Reading.ShouldNotBe(Reading.Act);
        Reader.Read("").Intent.ShouldBeOfType<Help>();
    }
}
