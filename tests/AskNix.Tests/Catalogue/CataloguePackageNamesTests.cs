using System.Collections.Immutable;
using AskNix.Catalogue;
using AskNix.Tests.Settings;
using AskNix.Understanding;

namespace AskNix.Tests.Catalogue;

public sealed class CataloguePackageNamesTests : IAsyncLifetime
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
    [InlineData("the fox", "firefox")]
    [InlineData("silver searcher", "ripgrep")]
    [InlineData("Okular", "kdePackages.okular")]
    [InlineData("rg", "ripgrep")]
    [InlineData("vs code", "vscode")]
    [InlineData("elsewhere", "not-in-this-nixpkgs")]
    [InlineData("nobody", null)]
    public void Common_words_lead_to_what_this_nixpkgs_has(string words, string? attribute) =>
        new CataloguePackageNames(new CommonWords(), catalogue).Resolve(words).ShouldBe(attribute);

    [Fact]
    public void Needs_are_answered_by_common_knowledge_first_and_then_by_the_index() =>
        new CataloguePackageNames(new CommonWords(), catalogue).Describe("web browser", 3).ShouldBe(["ripgrep", "firefox", "firefox-esr"]);

    [Fact]
    public void Without_an_index_the_common_words_stand_alone()
    {
        var names = new CataloguePackageNames(new CommonWords(), null);

        names.Resolve("the fox").ShouldBe("firefox");
        names.Describe("x", 2).ShouldBe(["ag", "not-in-this-nixpkgs"]);
        names.Near("x", 2).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_near_itself() => new CataloguePackageNames(new CommonWords(), null).Near("ag", 1).ShouldBe(["ack"]);

    private sealed class CommonWords : IPackageNames
    {
        public string? Resolve(string words) => words switch
        {
            "the fox" => "firefox",
            "silver searcher" => "ag",
            "elsewhere" => "not-in-this-nixpkgs",
            _ => null,
        };

        public ImmutableArray<string> Describe(string need, int limit) => ["ag", "not-in-this-nixpkgs"];

        public ImmutableArray<string> Near(string words, int limit) => words == "ag" ? ["ag", "ack"] : [];
    }
}
