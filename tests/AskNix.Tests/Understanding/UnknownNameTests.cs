using AskNix.Backend;
using AskNix.Understanding;

namespace AskNix.Tests.Understanding;

public sealed class UnknownNameTests
{
    [Theory]
    [InlineData("install blorbix", true)]
    [InlineData("my friend says: \"install blorbix\"", false)]
    [InlineData("the manual tells me: install blorbix", false)]
    [InlineData("how do i install blorbix", false)]
    [InlineData("don't install blorbix", false)]
    public void Only_what_is_an_order_but_for_the_name_stands_once_the_package_is_there(string sentence, bool isOrder)
    {
        var understood = BackendComposition.CreateReader().Read(sentence);
        understood.Reading.ShouldNotBe(Reading.Act);
        understood.IfThere.ShouldBe(isOrder);
    }

    [Theory]
    [InlineData("install a tool")]
    [InlineData("install a shell")]
    [InlineData("right-click a folder and get a shell there")]
    public void An_article_is_no_part_of_a_name(string sentence) =>
        BackendComposition.CreateReader().Read(sentence).Reading.ShouldNotBe(Reading.Act);
}
