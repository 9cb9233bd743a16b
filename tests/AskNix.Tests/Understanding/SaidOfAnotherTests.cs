using AskNix.Backend;
using AskNix.Intents;
using AskNix.Understanding;

namespace AskNix.Tests.Understanding;

public sealed class SaidOfAnotherTests
{
    [Theory]
    [InlineData("use my gpg key for ssh", "ssh-via-gpg", Reading.Ask)]
    [InlineData("turn on ssh", "ssh", Reading.Act)]
    public void What_is_said_in_the_words_of_one_feature_does_not_turn_on_another(string sentence, string feature, Reading reading)
    {
        var understood = BackendComposition.CreateReader().Read(sentence);
        understood.Intent.ShouldBeOfType<EnableFeature>().Feature.ShouldBe(feature);
        understood.Reading.ShouldBe(reading);
    }
}
