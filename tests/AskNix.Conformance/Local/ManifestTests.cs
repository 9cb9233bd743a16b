using System.Text;
using Nix.Store;

namespace AskNix.Conformance.Local;

/// <summary>Manifests of real profiles are read, and written again byte for byte; a conflict of files is told before anything is built.</summary>
public sealed class ManifestTests
{
    private const string Packages =
        """
        let p = name: script: derivation { inherit name; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" "/bin/mkdir -p $out/bin; ${script}\n:" ]; };
        in { a = p "a-1.0" "echo a > $out/bin/a"; b = p "b-2" "echo b > $out/bin/b"; c = p "c-3" "echo c > $out/bin/a"; }
        """;

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task What_nix_wrote_is_read_and_written_again(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        await File.WriteAllTextAsync(store["packages.nix"], Packages);
        await store.TextAsync("nix", "profile", "install", "--profile", store["state/profiles/p"], "-f", store["packages.nix"], "a", "b");
        var text = await File.ReadAllBytesAsync(store["state/profiles/p/manifest.json"]);

        var manifest = ProfileManifest.Parse(text);

        manifest.Version.ShouldBe(ProfileManifest.VersionWrittenBy(Version.Parse(RealNix.Of(release).Version)));
        manifest.Elements.Select(element => element.Name.Split('-')[0]).ShouldBe(["a", "b"]);
        Encoding.UTF8.GetString(manifest.Print()).ShouldBe(Encoding.UTF8.GetString(text));
        // The links are those the real one made.
        var links = ProfileLinks.Of(manifest.Elements.SelectMany(element => element.Packages)).All().ToList();
        links.Select(link => link.Place).ShouldBe(["bin/a", "bin/b"]);
        foreach (var (place, target) in links)
            Nix.Posix.DurableLink.ReadLink(store[$"state/profiles/p/{place}"]).ShouldBe(target);
        // A third has a file of the first.
        var third = (await store.TextAsync("nix-build", "--no-out-link", store["packages.nix"], "-A", "c")).Trim();
        var conflict = Should.Throw<ProfileConflictException>(() =>
            ProfileLinks.Of([.. manifest.Elements.SelectMany(element => element.Packages), new ProfilePackage(third)]));
        new[] { conflict.First, conflict.Second }.ShouldBe([$"{manifest.Elements[0].StorePaths[0]}/bin/a", $"{third}/bin/a"], ignoreOrder: true);
        (await store.RunAsync("nix", "profile", "install", "--profile", store["state/profiles/p"], "-f", store["packages.nix"], "c")).Exit.Succeeded.ShouldBeFalse();
        ProfileLinks.Of([.. manifest.Elements.SelectMany(element => element.Packages), new ProfilePackage(third, Priority: 4)]).All()
            .ShouldContain(link => link.Target == $"{third}/bin/a");
    }

    [Theory]
    [InlineData("""{"elements":[{"active":true,"attrPath":"legacyPackages.x86_64-linux.hello","originalUri":"flake:nixpkgs","storePaths":["/nix/store/0c0vqzl8b44bi9xlbr5lhl4yj7iqdm7l-hello-2.12"],"uri":"github:x/y/z"}],"version":1}""", "hello")]
    [InlineData("""{"elements":[{"active":false,"priority":7,"storePaths":["/nix/store/0c0vqzl8b44bi9xlbr5lhl4yj7iqdm7l-hello-2.12"]}],"version":2}""", "hello-2.12")]
    [InlineData("""{"elements":{"x":{"active":true,"attrPath":"packages.x86_64-linux.default","originalUrl":"flake:f","outputs":["out"],"priority":5,"storePaths":[],"url":"path:/f"}},"version":3}""", "x")]
    public void Each_version_is_read_and_written_again(string json, string name)
    {
        var manifest = ProfileManifest.Parse(Encoding.UTF8.GetBytes(json));

        manifest.Elements.Single().Name.ShouldBe(name);
        Encoding.UTF8.GetString(manifest.Print()).ShouldBe(json);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"elements":{},"version":4}""")]
    [InlineData("""{"elements":[{}],"version":2}""")]
    [InlineData("not json")]
    public void What_is_none_is_told(string json) => Should.Throw<ProfileException>(() => ProfileManifest.Parse(Encoding.UTF8.GetBytes(json)));
}
