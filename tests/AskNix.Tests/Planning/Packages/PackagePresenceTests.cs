using AskNix.Catalogue;
using AskNix.Planning.Packages;

namespace AskNix.Tests.Planning.Packages;

public class PackagePresenceTests
{
    private const string Hash = "0123456789abcdfghijklmnpqrsvwxyz";
    private static readonly Package s_package = new("vim") { PName = "vim", Version = "9.1" };

    [Fact]
    public void The_same_version_is_installed() =>
        PackagePresence.Of(s_package, null, [new("the system", $"/nix/store/{Hash}-vim-9.1"), new("the system", $"/nix/store/{Hash}-vim-9.1-man")])
            .Text.ShouldBe("yes, in the system");

    [Fact]
    public void Another_version_is_told_apart() =>
        PackagePresence.Of(s_package, null, [new("your profile", $"/nix/store/{Hash}-vim-9.0")]).Text.ShouldBe("another version: 9.0 in your profile");

    [Fact]
    public void A_package_with_a_longer_name_is_another_one() =>
        PackagePresence.Of(s_package, null, [new("the system", $"/nix/store/{Hash}-vim-full-9.1")]).IsInstalled.ShouldBeFalse();
}
