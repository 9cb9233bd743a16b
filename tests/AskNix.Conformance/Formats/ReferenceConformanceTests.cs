using System.Text.Json;
using Nix.Formats;
using Nix.Store;

namespace AskNix.Conformance.Formats;

/// <summary>References and self references of what each Nix has built, against those it registers.</summary>
public sealed class ReferenceConformanceTests
{
    // Two outputs that refer to one another's derivation's inputs, to themselves, and to nothing by half a hash.
    private const string Expression = """
        let
          make = attributes: derivation ({ system = builtins.currentSystem; builder = "/bin/sh"; } // attributes);
          plain = name: make { inherit name; args = [ "-c" "echo ${name} > $out" ]; };
          a = plain "a"; b = plain "b"; c = plain "c";
        in make {
          name = "referring"; inherit a b c; outputs = [ "out" "dev" ];
          args = [ "-c" "echo x$a/bin $out $out/y > $out; echo \${b#/} \${c%?-c} $out$dev > $dev" ];
        }
        """;

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task References_are_those_nix_registers(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var directory = store.Directories.StoreDir;
        var derivation = (await store.LinesAsync("nix-instantiate", "-E", Expression))[^1];
        await store.TextAsync("nix-store", "--realise", derivation);
        StorePath[] candidates = [.. (await store.LinesAsync("nix-store", "--query", "--requisites", "--include-outputs", derivation)).Select(Path)];

        foreach (var output in await store.LinesAsync("nix-store", "--query", "--outputs", derivation))
        {
            using var scanner = new ReferenceScanner(candidates);
            TreeDump.Write(output, scanner);
            var registered = (await store.LinesAsync("nix-store", "--query", "--references", output)).Select(Path).Order().ToList();
            registered.ShouldContain(Path(output));
            registered.Count.ShouldBeGreaterThan(1);
            scanner.Found.ShouldBe(registered);
        }

        StorePath Path(string path) => StorePath.Parse(path, directory);
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task A_path_that_refers_to_itself_is_rewritten_and_addressed_by_its_content_as_nix_does(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        await File.AppendAllTextAsync(store["conf/nix.conf"], "extra-experimental-features = ca-derivations\n");
        var directory = store.Directories.StoreDir;
        var derivation = (await store.LinesAsync("nix-instantiate", "-E", Expression))[^1];
        await store.TextAsync("nix-store", "--realise", derivation);
        var output = (await store.LinesAsync("nix-store", "--query", "--binding", "out", derivation))[^1];
        var from = StorePath.Parse(output, directory);
        var references = await store.LinesAsync("nix-store", "--query", "--references", output);
        var moved = JsonDocument.Parse(await store.TextAsync("nix", ["store", "make-content-addressed", "--json", .. references])).RootElement.GetProperty("rewrites")
            .EnumerateObject().ToDictionary(rewrite => StorePath.Parse(rewrite.Name, directory), rewrite => StorePath.Parse(rewrite.Value.GetString()!, directory));

        // What it refers to has moved first.
        var others = moved.Where(rewrite => rewrite.Key != from).ToDictionary(rewrite => rewrite.Key.HashPart, rewrite => rewrite.Value.HashPart, StringComparer.Ordinal);
        others.Count.ShouldBe(1);
        using var hasher = new SelfReferenceHasher(NixHashAlgorithm.Sha256, from, countsPlaces: release is "2.8");
        using (var rewriter = new HashPartRewriter(others, hasher))
        {
            TreeDump.Write(output, rewriter);
            rewriter.Finish();
        }
        hasher.RefersToItself.ShouldBeTrue();
        var address = new ContentAddress(ContentAddressMethod.NixArchive, hasher.Finish());
        StorePath.OfContent(directory, from.Name, address, moved.Values.Where(path => path != moved[from]), refersToItself: true).ShouldBe(moved[from]);

        var written = new MemoryStream();
        using var all = new HashPartRewriter(moved.Select(rewrite => KeyValuePair.Create(rewrite.Key.HashPart, rewrite.Value.HashPart)), written);
        TreeDump.Write(output, all);
        all.Finish();
        var archive = new MemoryStream();
        TreeDump.Write(moved[from].In(directory), archive);
        written.ToArray().ShouldBe(archive.ToArray());
    }
}
