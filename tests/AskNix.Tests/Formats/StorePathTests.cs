using Nix.Formats;

namespace AskNix.Tests.Formats;

public sealed class StorePathTests
{
    private const string Hash = "3gfpqdan9bd1vdkih2bydkgavb590wg0";

    [Fact]
    public void A_store_path_has_a_hash_part_and_a_name()
    {
        var path = StorePath.Parse($"/nix/store/{Hash}-hello-2.12.1", "/nix/store");

        path.HashPart.ShouldBe(Hash);
        path.Name.ShouldBe("hello-2.12.1");
        path.In("/other").ShouldBe($"/other/{Hash}-hello-2.12.1");
        path.IsDerivation.ShouldBeFalse();
        path.ShouldBe(StorePath.Parse($"/tmp/x/store/{Hash}-hello-2.12.1", "/tmp/x/store"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData(".hidden")]
    [InlineData("..hidden")]
    [InlineData("A+z-0._?=")]
    [InlineData("x.drv")]
    public void Names_of_the_allowed_characters_are_valid(string name) => StorePath.ParseBaseName($"{Hash}-{name}").Name.ShouldBe(name);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(".-a")]
    [InlineData("..-a")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a\0")]
    public void Other_names_are_not(string name) => StorePath.TryParseBaseName($"{Hash}-{name}", out _).ShouldBeFalse();

    [Fact]
    public void A_name_has_at_most_211_characters()
    {
        StorePath.TryParseBaseName($"{Hash}-{new string('a', 211)}", out _).ShouldBeTrue();
        StorePath.TryParseBaseName($"{Hash}-{new string('a', 212)}", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/nix/store")]
    [InlineData("/nix/store/")]
    [InlineData("/nix/storex/3gfpqdan9bd1vdkih2bydkgavb590wg0-a")]
    [InlineData("/nix/store/3gfpqdan9bd1vdkih2bydkgavb590wg0")]
    [InlineData("/nix/store/3gfpqdan9bd1vdkih2bydkgavb590wgE-a")]
    [InlineData("/nix/store/3gfpqdan9bd1vdkih2bydkgavb590wg0-a/bin")]
    [InlineData("3gfpqdan9bd1vdkih2bydkgavb590wg0-a")]
    [InlineData(null)]
    public void Other_paths_are_no_store_paths(string? path) => StorePath.TryParse(path, "/nix/store", out _).ShouldBeFalse();

    [Fact]
    public void A_path_inside_a_store_object_leads_to_the_object()
    {
        StorePath.TryParsePrefix($"/s/{Hash}-a/bin/sh", "/s", out var path, out var rest).ShouldBeTrue();

        path.Name.ShouldBe("a");
        rest.ShouldBe("/bin/sh");
    }

    [Fact]
    public void The_default_is_no_store_path() => Should.Throw<InvalidOperationException>(() => default(StorePath).Name);
}
