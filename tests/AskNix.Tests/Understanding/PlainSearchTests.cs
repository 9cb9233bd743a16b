using AskNix.Backend;
using AskNix.Intents;
using AskNix.Understanding;

namespace AskNix.Tests.Understanding;

public sealed class PlainSearchTests
{
    private static readonly SentenceReader s_reader = BackendComposition.CreateReader();

    [Theory]
    [InlineData("search write a letter", "write a letter")]
    [InlineData("search read my email", "read my email")]
    [InlineData("search for send files to my phone", "send files to my phone")]
    [InlineData("look for back up my home folder", "back up my home folder")]
    public void Whoever_says_search_means_to_search_whatever_for(string sentence, string query) =>
        s_reader.Read(sentence).Steps.ShouldHaveSingleItem().ShouldBeOfType<SearchPackage>().Query.ShouldBe(query);
}
