using AskNix.Tests.Settings;
using Nixos.Machines;

namespace AskNix.Tests.Nixos.Machines;

public sealed class NixSearchPathTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("nixpkgs=/a:nixos-config=/b", new[] { "nixpkgs=/a", "nixos-config=/b" })]
    [InlineData("/a::/b:", new[] { "/a", "/b" })]
    [InlineData("nixpkgs=https://example.org/x.tar.gz:/b", new[] { "nixpkgs=https://example.org/x.tar.gz", "/b" })]
    [InlineData("", new string[0])]
    public void Colons_part_entries_but_not_the_scheme_of_an_address(string text, string[] entries) => NixSearchPath.Parse(text).Entries.ShouldBe(entries);

    [Fact]
    public void The_first_entry_that_has_the_name_wins()
    {
        var (named, folder) = (Folder("set"), Folder("channels/nixpkgs"));
        Find($"nixpkgs={named}:{_directory.Path}/channels").ShouldBe(named);
        Find($"{_directory.Path}/channels:nixpkgs={named}").ShouldBe(folder);
        Find($"other={named}:{_directory.Path}/channels").ShouldBe(folder);
    }

    [Fact]
    public void An_entry_that_is_not_there_is_passed_over()
    {
        var named = Folder("set");
        Find($"nixpkgs={_directory.Path}/gone:{_directory.Path}/gone:nixpkgs={named}").ShouldBe(named);
        Find($"nixpkgs={_directory.Path}/gone").ShouldBeNull();
    }

    [Theory]
    [InlineData("nixpkgs=https://example.org/x.tar.gz")]
    [InlineData("nixpkgs=channel:nixos-unstable")]
    [InlineData("nixpkgs=flake:nixpkgs")]
    [InlineData("relative")]
    public void What_only_Nix_can_tell_is_left_to_it(string first) => Find($"{first}:nixpkgs={Folder("set")}").ShouldBeNull();

    private static string? Find(string text) => NixSearchPath.Parse(text).Find("nixpkgs");

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(_directory.Path, name)).FullName;
}
