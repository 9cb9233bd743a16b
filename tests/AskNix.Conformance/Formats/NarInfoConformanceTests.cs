using Nix.Formats;

namespace AskNix.Conformance.Formats;

/// <summary>Binary caches that each Nix writes: read, printed back, and their signatures checked.</summary>
public sealed class NarInfoConformanceTests
{
    private const string Expression = """
        let
          make = attributes: derivation ({ system = builtins.currentSystem; builder = "/bin/sh"; } // attributes);
          text = builtins.toFile "text" "content";
          fixed = make { name = "fixed"; args = [ "-c" "echo -n > $out" ]; outputHashAlgo = "sha256"; outputHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"; };
        in make { name = "top"; args = [ "-c" "echo $out ${text} ${fixed} > $out" ]; }
        """;

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Files_of_a_cache_are_read_written_and_their_signatures_checked(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var directory = store.Directories.StoreDir;
        await store.TextAsync("nix-store", "--generate-binary-cache-key", "key-1", store["secret"], store["public"]);
        var top = (await store.LinesAsync("nix-build", "--no-out-link", "-E", Expression))[^1];
        await store.TextAsync("nix", "copy", "--to", $"file://{store["cache"]}?secret-key={store["secret"]}", top);
        var key = NixPublicKey.Parse(await File.ReadAllTextAsync(store["public"]));
        key.Name.ShouldBe("key-1");

        var files = Directory.GetFiles(store["cache"], "*.narinfo");
        files.Length.ShouldBe(3);
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            var info = NarInfoParser.Parse(bytes, directory);
            info.Print(directory).ShouldBe(System.Text.Encoding.UTF8.GetString(bytes));
            info.Path.HashPart.ShouldBe(Path.GetFileNameWithoutExtension(file));
            info.NarSize.ToString(null, null).ShouldBe((await store.TextAsync("nix-store", "--query", "--size", info.Path.In(directory))).Trim());
            (await File.ReadAllBytesAsync(Path.Combine(store["cache"], info.Url))).LongLength.ShouldBe((long)info.FileSize);
            NixHash.Of(NixHashAlgorithm.Sha256, await File.ReadAllBytesAsync(Path.Combine(store["cache"], info.Url))).ShouldBe(info.FileHash);

            info.IsSignedBy([key], directory).ShouldBeTrue();
            info.IsSignedBy([NixPublicKey.Parse($"key-1:{Convert.ToBase64String(new byte[32])}")], directory).ShouldBeFalse();
            (info with { NarSize = info.NarSize + 1 }).IsSignedBy([key], directory).ShouldBeFalse();
            (info with { Deriver = null }).IsSignedBy([key], directory).ShouldBeTrue();
        }
        var described = NarInfoParser.Parse(await File.ReadAllBytesAsync(Path.Combine(store["cache"], StorePath.Parse(top, directory).HashPart + ".narinfo")), directory);
        described.References.Count.ShouldBe(3);
        described.Deriver!.Value.DerivationName.ShouldBe("top");
    }
}
