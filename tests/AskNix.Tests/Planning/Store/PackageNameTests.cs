using AskNix.Planning.Store;

namespace AskNix.Tests.Planning.Store;

public sealed class PackageNameTests
{
    private const string Hash = "/nix/store/0123456789abcdfghijklmnpqrsvwxyz-";

    [Theory]
    [InlineData("firefox-140.0.2", "firefox", "140.0.2", "")]
    [InlineData("git-2.51.0-man", "git", "2.51.0", "man")]
    [InlineData("python3.12-numpy-2.1", "python3.12-numpy", "2.1", "")]
    [InlineData("nixos-version", "nixos-version", "", "")]
    [InlineData("glibc-2.40-66", "glibc", "2.40-66", "")]
    [InlineData("thing-1.0-unstable", "thing", "1.0-unstable", "")]
    public void Name_version_and_output_are_parted(string name, string package, string version, string output) =>
        PackageName.Of(Hash + name).ShouldBe(new PackageName(package, version, output));

    [Fact]
    public void A_text_that_is_no_store_path_is_a_name() => PackageName.Of("hello-2.12").ShouldBe(new PackageName("hello", "2.12", ""));
}
