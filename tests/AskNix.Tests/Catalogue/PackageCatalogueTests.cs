using AskNix.Catalogue;
using AskNix.Tests.Settings;
using AskNix.Understanding.Names;

namespace AskNix.Tests.Catalogue;

public sealed class PackageCatalogueTests : IAsyncLifetime
{
    private readonly TemporaryDirectory directory = new();
    private PackageCatalogue catalogue = null!;

    public async ValueTask InitializeAsync() => catalogue = await SmallCatalogue.Open(directory);

    public ValueTask DisposeAsync()
    {
        catalogue.Dispose();
        directory.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("firefox", "firefox", SearchReason.ExactAttribute)]
    [InlineData("FireFox", "firefox", SearchReason.ExactAttribute)]
    [InlineData("kdePackages.okular", "kdePackages.okular", SearchReason.ExactAttribute)]
    [InlineData("ag", "ripgrep", SearchReason.Alias)]
    [InlineData("firefox-bin-unwrapped", "firefox", SearchReason.Alias)]
    [InlineData("rg", "ripgrep", SearchReason.ProgramName)]
    [InlineData("nm-applet", "networkmanagerapplet", SearchReason.ProgramName)]
    [InlineData("network-manager-applet", "networkmanagerapplet", SearchReason.WordsInName)]
    [InlineData("okular", "kdePackages.okular", SearchReason.ProgramName)]
    [InlineData("requests", "python3Packages.requests", SearchReason.WordsInName)]
    [InlineData("vscodi", "vscodium", SearchReason.NameStart)]
    [InlineData("vs code", "vscode", SearchReason.ExactAttribute)]
    [InlineData("image manipulation", "gimp", SearchReason.WordsInDescription)]
    [InlineData("an app to manipulate images", "gimp", SearchReason.WordsInDescription)]
    [InlineData("pdf viewer", "kdePackages.okular", SearchReason.WordsInDescription)]
    [InlineData("picture manipulation", "gimp", SearchReason.WordsInDescription)]
    public void What_people_mean_comes_first_with_its_reason(string query, string first, SearchReason reason)
    {
        var hits = catalogue.Search(query, 10);

        hits.ShouldNotBeEmpty();
        hits[0].Package.Attribute.ShouldBe(first);
        hits[0].Reason.ShouldBe(reason);
        hits[0].ReasonText.ShouldNotBeEmpty();
    }

    [Fact]
    public void Words_of_the_same_meaning_find_what_the_description_calls_otherwise() =>
        catalogue.Search("surf", 5).Select(hit => (hit.Package.Attribute, hit.Reason)).ShouldContain(("firefox", SearchReason.WhatFor));

    [Fact]
    public async Task A_last_word_of_one_letter_is_that_word_and_no_beginning_of_others()
    {
        using var other = new TemporaryDirectory();
        using var more = await SmallCatalogue.Open(
            other, null, null, SmallCatalogue.Package("shell", "Shell colours and a frontend", "shell"), SmallCatalogue.Package("studio", "Frontend for the language R", "studio"));

        more.Search("frontend r", 10)[0].Package.Attribute.ShouldBe("studio");
        more.Search("frontend c", 10).ShouldAllBe(hit => hit.Reason == SearchReason.SomeWords);
    }

    [Theory]
    [InlineData("cafe receipts", "till")]
    [InlineData("CAFÉ RECEIPT", "till")]
    [InlineData("printing receipt", "till")]
    [InlineData("receipts café pri", "till")]
    [InlineData("bookshop till", "till")]
    public async Task Words_are_found_in_all_their_forms_the_last_one_by_its_beginning(string query, string found)
    {
        using var other = new TemporaryDirectory();
        using var more = await SmallCatalogue.Open(
            other, null, null, SmallCatalogue.Package("till", "Prints the receipts of a Café or a book-shop", "till"), SmallCatalogue.Package("cafepress", "Sells prints", "cafepress"));

        var hits = more.Search(query, 10);

        hits[0].Package.Attribute.ShouldBe(found);
        hits.Any(hit => hit.Reason is SearchReason.WordsInDescription).ShouldBe(query != "bookshop till");
    }

    [Fact]
    public async Task A_word_that_thousands_of_descriptions_have_is_looked_for_in_names()
    {
        using var other = new TemporaryDirectory();
        using var many = await SmallCatalogue.Open(
            other, null, null, [.. Enumerable.Range(0, 6000).Select(number => SmallCatalogue.Package($"part{number}", "A widget, bolted on", "")), SmallCatalogue.Package("blue-widget", "Nothing else", "")]);

        many.Search("bolted", 10).ShouldBeEmpty();
        many.Search("widgets", 10).Select(hit => hit.Package.Attribute).ShouldBe(["blue-widget"]);
        many.Search("bolted part5999", 10)[0].Package.Attribute.ShouldBe("part5999");
    }

    [Fact]
    public async Task Like_a_program_of_another_system_is_what_it_is_not_what_has_a_word_of_it()
    {
        using var other = new TemporaryDirectory();
        using var knowing = await SmallCatalogue.Open(other, null, new StarterNames(), SmallCatalogue.Package("micro", "Modern and intuitive text editor", "micro"));

        var hits = knowing.Search("something like photoshop", 10).Select(hit => hit.Package.Attribute).ToArray();
        hits[0].ShouldBe("gimp");
        hits.ShouldNotContain("micro");
    }

    [Fact]
    public async Task What_only_a_description_speaks_of_in_every_word_comes_before_what_is_known_for_a_part()
    {
        using var other = new TemporaryDirectory();
        using var knowing = await SmallCatalogue.Open(other, null, new StarterNames(), SmallCatalogue.Package("stevedore", "Dunnage browser for stowage plans", "stevedore"));

        knowing.Search("dunnage browser", 3).Select(hit => hit.Package.Attribute).ShouldBe(["stevedore", "firefox", "firefox-esr"], Case.Sensitive);
        knowing.Search("web browser", 1)[0].Package.Attribute.ShouldBe("firefox");
    }

    [Fact]
    public async Task A_known_program_that_has_a_newer_name_here_is_found_under_it()
    {
        using var other = new TemporaryDirectory();
        using var knowing = await SmallCatalogue.Open(
            other, null, new StarterNames(), SmallCatalogue.Package("signs", "Nothing that a search would find", "signs"), new PackageAlias("inkscape", "signs", "'inkscape' has been renamed"));

        knowing.Search("vector graphics", 1)[0].Package.Attribute.ShouldBe("signs");
        knowing.Search("inkscape", 1)[0].Package.Attribute.ShouldBe("signs");
    }

    [Theory]
    [InlineData("web browser", "firefox")]
    [InlineData("something to open pdf files", "kdePackages.okular")]
    [InlineData("photoshop", "gimp")]
    [InlineData("python", "python3")]
    [InlineData("visual studio code", "vscode")]
    [InlineData("run darktable", "darktable")]
    public async Task What_people_mean_comes_before_what_only_speaks_of_it(string query, string meant)
    {
        using var other = new TemporaryDirectory();
        using var knowing = await SmallCatalogue.Open(other, known: new StarterNames());

        knowing.Search(query, 1).ShouldHaveSingleItem().Package.Attribute.ShouldBe(meant);
    }

    [Fact]
    public async Task What_people_mean_is_offered_only_where_this_nixpkgs_has_it()
    {
        using var other = new TemporaryDirectory();
        using var knowing = await SmallCatalogue.Open(other, known: new StarterNames());

        knowing.Search("web browser", 50).ShouldAllBe(hit => catalogue.Find(hit.Package.Attribute) != null);
    }

    [Fact]
    public void What_stands_in_the_way_is_told_and_goes_behind_its_equals()
    {
        var hits = catalogue.Search("web browser", 10);

        hits.Select(hit => hit.Package.Attribute).ShouldBe(["firefox", "firefox-esr", "oldbrowser"], ignoreOrder: true);
        hits[^1].Package.ShouldSatisfyAllConditions(package => package.Broken.ShouldBeTrue(), package => package.Insecure.ShouldBeTrue());
        catalogue.Search("vscode", 1)[0].Package.Unfree.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_chosen_before_goes_before_its_equals()
    {
        using var other = new TemporaryDirectory();
        using var personal = await SmallCatalogue.Open(other, new Dictionary<string, int> { ["firefox-esr"] = 3 });

        personal.Search("web browser", 1)[0].Package.Attribute.ShouldBe("firefox-esr");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("'; DROP TABLE packages; --")]
    [InlineData("* OR NEAR(")]
    [InlineData("\u0000\u001b[31m")]
    [InlineData("😀")]
    [InlineData("a:b^c")]
    public void Odd_queries_are_only_words(string query)
    {
        catalogue.Search(query, 5).Length.ShouldBeLessThan(6);
        catalogue.Near(query, 5);
        catalogue.Count.ShouldBe(12);
    }

    [Fact]
    public void A_pasted_megabyte_is_searched_by_its_beginning() => catalogue.Search(new string('x', 1_000_000), 5).ShouldBeEmpty();

    [Fact]
    public void A_package_comes_back_as_it_was_given() =>
        catalogue.Find("python3").ShouldBe(SmallCatalogue.Entries.OfType<Package>().Single(package => package.Attribute == "python3"));

    [Fact]
    public void A_command_is_found_in_the_packages_that_have_it()
    {
        catalogue.ByProgram("pydoc").ShouldHaveSingleItem().Attribute.ShouldBe("python3");
        catalogue.ByProgram("nothing").ShouldBeEmpty();
    }

    [Fact]
    public void Old_names_lead_to_new_ones_with_what_nixpkgs_says()
    {
        catalogue.FindAlias("AG").ShouldBe(new PackageAlias("ag", "ripgrep", "'ag' has been replaced by 'ripgrep'"));
        catalogue.FindAlias("gone-for-good")!.Target.ShouldBeEmpty();
        catalogue.FindAlias("firefox").ShouldBeNull();
    }

    [Theory]
    [InlineData("fierfox", "firefox")]
    [InlineData("riprgep", "ripgrep")]
    [InlineData("dark table", "darktable")]
    public void Mistyped_names_have_near_ones(string typed, string meant) => catalogue.Near(typed, 3)[0].ShouldBe(meant);

    [Fact]
    public void Nothing_is_near_to_nonsense() => catalogue.Near("qqqqqqqq", 3).ShouldBeEmpty();

    [Fact]
    public void The_index_knows_what_it_was_made_of()
    {
        catalogue.Release.ShouldBe("26.05pre");
        catalogue.RevisionKey.ShouldBe("test");
        catalogue.Built.ShouldBe(new FixedClock().GetUtcNow());
    }
}
