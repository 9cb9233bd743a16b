using AskNix.Catalogue;
using AskNix.Tests.Settings;
using AskNix.Understanding.Names;

namespace AskNix.Tests.Catalogue;

/// <summary>Needs that tell more than what a program is for: one that it is to be like, a story before it.</summary>
public sealed class NeedsWithMoreTests
{
    private readonly CataloguePackageNames names = new(new StarterNames(), null);

    [Theory]
    [InlineData("something like tmux but friendlier", "zellij")]
    [InlineData("something like wireshark that works in a plain terminal session", "termshark")]
    [InlineData("give me something like grep but faster", "ripgrep")]
    [InlineData("is there anything like nginx with automatic https", "caddy")]
    public void What_is_like_a_program_is_offered_though_more_is_wished_of_it(string need, string program) =>
        names.Describe(need, 3).ShouldContain(program);

    [Theory]
    [InlineData("something like tmux but friendlier", "tmux")]
    [InlineData("something like discord but lighter, my old servers are there", "discord")]
    public void What_something_is_to_be_like_is_not_offered_itself(string need, string program) =>
        names.Describe(need, 3).ShouldNotContain(program);

    [Theory]
    [InlineData("like age of empires", "age")]
    [InlineData("a workflow scheduler like cron with a web page", "at")]
    public void A_name_that_goes_on_and_one_behind_the_need_are_not_what_is_meant(string need, string program) =>
        names.Describe(need, 3).ShouldNotContain(program);

    [Theory]
    [InlineData("we must pass messages between services, so I look for a message broker", "rabbitmq-server")]
    [InlineData("the pictures of our holiday fill the table, we need a task board for the browser", "kanboard")]
    public void What_is_asked_for_behind_a_story_counts_more(string need, string program) =>
        names.Describe(need, 3).ShouldContain(program);

    [Fact]
    public async Task A_search_in_the_index_offers_the_same()
    {
        using var directory = new TemporaryDirectory();
        using var catalogue = await SmallCatalogue.Open(directory, known: new StarterNames(), more: [SmallCatalogue.Package("zellij", "Terminal workspace", "zellij"), SmallCatalogue.Package("mattermost", "Chat of a team", "mattermost")]);
        catalogue.Search("something like tmux but friendlier", 3)[0].Package.Attribute.ShouldBe("zellij");
    }
}
