using AskNix.Backend;
using AskNix.Catalogue;
using AskNix.Intents;
using AskNix.Understanding;

namespace AskNix.Tests.Catalogue;

public sealed class SearchLineTests
{
    [Theory]
    [InlineData("wipe a usb stick clean before I give it away, and format it")]
    [InlineData("get warned when a website is down")]
    [InlineData("install firefox")]
    public void Words_given_as_one_are_looked_for_as_they_stand(string words)
    {
        var understood = SearchLine.Read(SearchLine.Of(words)).ShouldNotBeNull();

        understood.Steps.ShouldBe([new SearchPackage(words)]);
        understood.Reading.ShouldBe(Reading.Answer);
    }

    [Theory]
    [InlineData("search photos")]
    [InlineData("search \"\"")]
    [InlineData("search \"photos\" and install \"gimp\"")]
    [InlineData("please search \"photos\"")]
    [InlineData("search \"my password: hunter2hunter2\"")]
    public void Other_sentences_and_secrets_are_read_as_always(string sentence) => SearchLine.Read(sentence).ShouldBeNull();

    [Fact]
    public void What_reads_sentences_is_not_made_for_it()
    {
        var reader = new Lazy<ISentenceReader>(BackendComposition.CreateReader);
        var backend = new UnifiedNixBackend(reader, null!, null!, null!, null!);

        backend.ExtractIntent(SearchLine.Of("edit photos")).Steps.ShouldBe([new SearchPackage("edit photos")]);
        reader.IsValueCreated.ShouldBeFalse();
        backend.ExtractIntent("search for a photo editor").Steps.ShouldBe([new SearchPackage("photo editor")]);
    }
}
