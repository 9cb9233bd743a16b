using AskNix.Backend;
using AskNix.Understanding;
using AskNix.Understanding.Decisions;
using AskNix.Understanding.Statistics;
using AskNix.Understanding.Words;

namespace AskNix.Tests.Understanding;

/// <summary>Several wishes that no rule parts. The sentences are not learnt from.</summary>
public sealed class SeverallyTests
{
    private static readonly SentenceReader s_reader = BackendComposition.CreateReader();

    [Theory]
    [InlineData("give me shotwell, and rapid-photo-downloader you can delete", "install-package + remove-package")]
    [InlineData("revert to 31 and throw generation 32 away", "rollback-system + delete-generations")]
    [InlineData("mark generation 12 as one to keep, then do the upgrade of the whole machine", "pin-generation + update-system")]
    [InlineData("install docker-compose and enable docker", "install-package + enable-feature")]
    public void Each_part_is_a_wish(string sentence, string intents)
    {
        var understood = s_reader.Read(sentence);
        string.Join(" + ", understood.Steps.Select(step => step.Name)).ShouldBe(intents);
        understood.Reading.ShouldNotBe(Reading.Decline);
    }

    [Theory]
    [InlineData("do not update, and then do not clean the store")]
    [InlineData("i do not want you to upgrade and then throw old generations away")]
    [InlineData("how do i update everything and then clean the store")]
    [InlineData("my friend said to drop vlc and then pull all the new stuff")]
    [InlineData("get shotwell and drop digikam, just kidding")]
    public void What_the_whole_does_not_order_no_part_orders(string sentence) => s_reader.Read(sentence).Reading.ShouldNotBe(Reading.Act);

    [Fact]
    public void A_long_sentence_is_read_no_more_often_than_its_pieces_have_runs()
    {
        var read = 0;
        var severally = new Severally(tokens =>
        {
            read++;
            return new Understood("", [new AskNix.Intents.UpdateSystem()], 0.3, Reading.Ask);
        });

        foreach (var pieces in new[] { 2, Severally.MostPieces, Severally.MostPieces + 1, 100 })
        {
            read = 0;
            severally.Read(new Understood("", [new AskNix.Intents.Help()], 0.3, Reading.Ask), Words(pieces), new Prediction(Prediction.Several, 0.99, "help", 0.99, 1)).ShouldBeNull();
            read.ShouldBeLessThanOrEqualTo(Severally.MostPieces * (Severally.MostPieces + 1) / 2);
        }
    }

    private static List<Token> Words(int pieces) => [.. Enumerable.Range(0, pieces).SelectMany(piece => new[] { "and", "frob", "nicate" }).Skip(1).Select((word, at) => new Token(word, word, at * 10, (at * 10) + word.Length))];
}
