using Nix.Store;
using Nix.Store.Opening;

namespace AskNix.Tests.Store;

public sealed class StoreReferenceTests
{
    public static TheoryData<string, StoreReference> Addresses => new()
    {
        { "", new StoreReference.Automatic() },
        { "auto", new StoreReference.Automatic() },
        { "auto?store=/a/store", new StoreReference.Automatic("/a/store") },
        { "daemon", new StoreReference.Daemon(null) },
        { "unix:///run/a%20b", new StoreReference.Daemon("/run/a b") },
        { "local", new StoreReference.Local(null) },
        { "local?root=/mnt/", new StoreReference.Local("/mnt") },
        { "local://?root=/mnt&state=/s&log=/l&real=/r", new StoreReference.Local("/mnt", "/s", "/l", "/r") },
        { "local:///mnt", new StoreReference.Local("/mnt") },
        { "/mnt", new StoreReference.Local("/mnt") },
        { "/mnt?store=/x", new StoreReference.Local("/mnt", StoreDirectory: "/x") },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_address_means_a_store(string address, StoreReference meant) => StoreReference.Parse(address).ShouldBe(meant);

    [Theory]
    [InlineData("ssh-ng://host", "host", null)]
    [InlineData("ssh-ng://me@[::1]", "me@[::1]", null)]
    [InlineData("ssh-ng://me@[::1]:2222", "me@[::1]", 2222)]
    [InlineData("ssh-ng://host:22?remote-program=sudo nix-daemon&remote-store=/mnt", "host", 22)]
    public void Another_machine_is_reached_through_ssh(string address, string host, int? port)
    {
        var remote = StoreReference.Parse(address).ShouldBeOfType<StoreReference.Remote>();
        (remote.Host, remote.Port).ShouldBe((host, port));
        remote.Program.ShouldBe(address.Contains("sudo", StringComparison.Ordinal) ? ["sudo", "nix-daemon"] : ["nix-daemon"]);
        remote.StoreThere.ShouldBe(address.Contains("/mnt", StringComparison.Ordinal) ? "/mnt" : null);
    }

    [Theory]
    [InlineData("https://cache.example")]
    [InlineData("nonsense")]
    [InlineData("ssh-ng://")]
    [InlineData("ssh-ng://-oProxyCommand=evil")]
    [InlineData("ssh-ng://host:x")]
    [InlineData("daemon?unknown=1")]
    [InlineData("daemon?store")]
    [InlineData("local?root=relative")]
    public void What_is_no_store_is_refused_with_what_could_be_said(string address) =>
        Should.Throw<StoreReferenceException>(() => StoreReference.Parse(address)).Advice.ShouldContain("ssh-ng://HOST");

    [Fact]
    public void Directories_follow_root_and_environment()
    {
        var opener = new StoreOpener(name => name == "NIX_STATE_DIR" ? "/elsewhere" : null);
        opener.DirectoriesOf(opener.Meant()).ShouldBe(new StoreDirectories("/nix/store", "/elsewhere", "/nix/var/log/nix"));
        var rooted = opener.DirectoriesOf(StoreReference.Parse("local?root=/mnt"));
        (rooted.StoreDir, rooted.RealStoreDir, rooted.StateDir, rooted.LogDir).ShouldBe(("/nix/store", "/mnt/nix/store", "/mnt/nix/var/nix", "/mnt/nix/var/log/nix"));
        var moved = opener.DirectoriesOf(StoreReference.Parse("auto?store=/x"));
        (moved.StoreDir, moved.RealStoreDir).ShouldBe(("/x", "/x"));
    }
}
