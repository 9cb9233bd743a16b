using AskNix.Understanding.Names;

namespace AskNix.Tests.Understanding;

public class StarterNamesTests
{
    static readonly StarterNames Names = new();

    [Theory]
    [InlineData("vs code", "vscode")]
    [InlineData("Visual Studio Code", "vscode")]
    [InlineData("FireFox", "firefox")]
    [InlineData("node", "nodejs")]
    [InlineData("r", "R")]
    [InlineData("go", "go")]
    [InlineData("7-zip", "p7zip")]
    public void People_s_names_lead_to_attributes(string words, string attribute) => Names.Resolve(words).ShouldBe(attribute);

    [Theory]
    [InlineData("flibberflop")]
    [InlineData("")]
    [InlineData("budget")]
    public void What_nobody_knows_is_null(string words) => Names.Resolve(words).ShouldBeNull();

    [Theory]
    [InlineData("fierfox", "firefox")]
    [InlineData("thunderbrid", "thunderbird")]
    [InlineData("visual studo code", "vscode")]
    public void Slips_are_near(string words, string attribute) => Names.Near(words, 3).ShouldContain(attribute);

    [Theory]
    [InlineData("jq")]
    [InlineData("flibberflop")]
    public void Short_and_strange_words_are_near_nothing(string words) => Names.Near(words, 3).ShouldBeEmpty();

    [Theory]
    [InlineData("a digital audio workstation", "ardour")]
    [InlineData("edit photos", "gimp")]
    [InlineData("something like photoshop", "gimp")]
    [InlineData("pdf reader", "evince")]
    [InlineData("listen to podcasts", "gpodder")]
    [InlineData("download youtube videos", "yt-dlp")]
    [InlineData("open docx files", "libreoffice")]
    [InlineData("password manager", "keepassxc")]
    [InlineData("record my screen", "obs-studio")]
    public void Needs_lead_to_programs(string need, string expected) => Names.Describe(need, 5).ShouldContain(expected);

    [Fact]
    public void What_no_program_is_for_has_no_candidates() => Names.Describe("groom unicorns", 5).ShouldBeEmpty();
}
