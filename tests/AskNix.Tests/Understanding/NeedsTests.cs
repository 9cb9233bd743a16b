using AskNix.Understanding.Names;

namespace AskNix.Tests.Understanding;

public sealed class NeedsTests
{
    private static readonly StarterNames s_names = new();

    [Theory]
    [InlineData("a spread sheet", "libreoffice")]
    [InlineData("a photo-editor", "gimp")]
    [InlineData("a musicplayer", "rhythmbox")]
    [InlineData("my mother's recipes", "mealie")]
    public void Words_written_together_or_apart_are_one(string need, string expected) => s_names.Describe(need, 5).ShouldContain(expected);

    [Theory]
    [InlineData("listen to podcasts while I do the dishes", "gpodder")]
    [InlineData("while I do the dishes I want to listen to podcasts", "gpodder")]
    [InlineData("play solitaire in the evening", "aisleriot")]
    public void What_is_told_beside_a_need_does_not_hide_it(string need, string expected) => s_names.Describe(need, 3).ShouldContain(expected);

    [Theory]
    [InlineData("open the .shp files from the land registry", "qgis")]
    [InlineData(".djvu", "djview")]
    [InlineData("read (.cbz) on the sofa", "mcomix")]
    public void The_ending_of_a_file_tells_the_program(string need, string expected) => s_names.Describe(need, 3).ShouldContain(expected);

    [Theory]
    [InlineData("webp to jpeg", "converseen")]
    [InlineData("turn a mov into an mp4", "handbrake")]
    [InlineData("my .opus to .mp3", "soundconverter")]
    public void One_form_of_files_to_another_asks_for_what_converts(string need, string expected) => s_names.Describe(need, 3)[0].ShouldBe(expected);

    [Theory]
    [InlineData("convert heics", "converseen")]
    [InlineData("collect wikis", "mediawiki")]
    [InlineData("try out web apis", "bruno")]
    public void Several_of_a_thing_are_what_one_is(string need, string expected) => s_names.Describe(need, 5).ShouldContain(expected);

    [Theory]
    [InlineData("edit photos", true)]
    [InlineData("edit photos while I cook", true)]
    [InlineData("zwieback calculator", false)]
    public void What_no_purpose_speaks_of_is_known(string need, bool speaks) => (s_names.Untold(need).Count == 0).ShouldBe(speaks);

    [Theory]
    [InlineData("emial client", "thunderbird")]
    [InlineData("pasword manager", "keepassxc")]
    [InlineData("a spredsheet", "libreoffice")]
    [InlineData("sort the shelf", "keepassxc", false)]
    public void A_slip_of_the_fingers_is_read_as_what_was_meant(string need, string program, bool meant = true) =>
        s_names.Describe(need, 3).Contains(program).ShouldBe(meant);

    [Theory]
    [InlineData("renovate", "renovation")]
    [InlineData("evaluating", "evaluation")]
    [InlineData("illustrator", "illustrations")]
    [InlineData("deduplicated", "deduplicate")]
    public void What_one_does_and_what_it_is_called_are_one(string verb, string noun) => WordStem.Of(verb).ShouldBe(WordStem.Of(noun));

    [Theory]
    [InlineData("photoshop alternative", "gimp")]
    [InlineData("something like windirstat", "baobab")]
    [InlineData("msi afterburner replacement", "lact")]
    [InlineData("like heidisql but free", "dbeaver-bin")]
    [InlineData("a rufus clone", "impression")]
    public void What_is_known_from_other_systems_leads_to_what_does_the_same(string need, string expected) => s_names.Describe(need, 3).ShouldContain(expected);

    [Fact]
    public void A_name_that_a_program_only_goes_by_here_is_a_need_like_any_other() => s_names.Describe("game like minecraft", 1).ShouldBe(["luanti"]);

    [Fact]
    public void What_is_not_wanted_says_nothing() => s_names.Describe("read mail, not in the browser", 3).ShouldNotContain("roundcube");

    [Theory]
    [InlineData("something like vlc", "mpv", "vlc")]
    [InlineData("an alternative to firefox", "chromium", "firefox")]
    [InlineData("a krita replacement", "gimp", "krita")]
    [InlineData("browser like chrome", "firefox", "google-chrome")]
    public void Another_program_for_the_same_is_found_by_its_name(string need, string expected, string itself)
    {
        var offered = s_names.Describe(need, 8);
        offered.ShouldContain(expected);
        offered.ShouldNotContain(itself);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(", . ? !")]
    [InlineData("like ")]
    [InlineData("not")]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z")]
    [InlineData("\0\uFFFF\uD800")]
    public void Nothing_said_offers_nothing(string need) => s_names.Describe(need, 3).ShouldBeEmpty();

    [Fact]
    public void A_need_of_many_thousand_words_is_answered() =>
        s_names.Describe(string.Concat(Enumerable.Repeat("photo music video mail chess weather recipe guitar map book ", 2000)), 3).Length.ShouldBeLessThanOrEqualTo(3);
}
