using System.Text;
using Nix.Formats;

namespace AskNix.Conformance.Formats;

/// <summary>Paths that are computed here and by each Nix.</summary>
public sealed class StorePathConformanceTests
{
    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Paths_of_what_is_added_are_those_nix_gives(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var directory = store.Directories.StoreDir;
        var file = store["some-file.txt"];
        var content = Encoding.UTF8.GetBytes("content of it\n");
        await File.WriteAllBytesAsync(file, content);
        var archive = Archive(content);

        StorePath OfFile(ContentAddressMethod method, NixHashAlgorithm algorithm) => StorePath.OfContent(
            directory, "some-file.txt", new ContentAddress(method, NixHash.Of(algorithm, method is ContentAddressMethod.Flat ? content : archive)));

        (await PathAsync(store, "nix-store", "--add", file)).ShouldBe(OfFile(ContentAddressMethod.NixArchive, NixHashAlgorithm.Sha256));
        foreach (var algorithm in (NixHashAlgorithm[])[NixHashAlgorithm.Md5, NixHashAlgorithm.Sha1, NixHashAlgorithm.Sha256, NixHashAlgorithm.Sha512])
        {
            (await PathAsync(store, "nix-store", "--add-fixed", algorithm.Name(), file)).ShouldBe(OfFile(ContentAddressMethod.Flat, algorithm));
            (await PathAsync(store, "nix-store", "--add-fixed", "--recursive", algorithm.Name(), file))
                .ShouldBe(OfFile(ContentAddressMethod.NixArchive, algorithm));
        }

        var plain = StorePath.OfText(directory, "plain", "a"u8, []);
        var referring = StorePath.OfText(directory, "referring", Encoding.UTF8.GetBytes($"see {plain.In(directory)}"), [plain]);
        var text = await store.TextAsync(
            "nix-instantiate", "--eval", "--expr", "builtins.toFile \"referring\" \"see ${builtins.toFile \"plain\" \"a\"}\"", "--read-write-mode");
        text.Trim().Trim('"').ShouldBe(referring.In(directory));
    }

    [Fact]
    public async Task A_content_address_is_written_as_nix_writes_it_and_gives_the_same_path_with_references()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var directory = store.Directories.StoreDir;
        await store.TextAsync(
            "nix-instantiate", "--eval", "--expr", "builtins.toFile \"referring\" \"see ${builtins.toFile \"plain\" \"a\"}\"", "--read-write-mode");
        var plain = StorePath.OfText(directory, "plain", "a"u8, []);
        var contents = Encoding.UTF8.GetBytes($"see {plain.In(directory)}");
        var referring = StorePath.OfText(directory, "referring", contents, [plain]);

        var rewritten = await store.TextAsync("nix", "store", "make-content-addressed", "--json", referring.In(directory));
        var path = System.Text.Json.JsonDocument.Parse(rewritten).RootElement.GetProperty("rewrites").GetProperty(referring.In(directory)).GetString()!;
        var address = await store.TextAsync("nix", "path-info", "--json", "--json-format", "1", path);

        var described = System.Text.Json.JsonDocument.Parse(address).RootElement.GetProperty(path);
        var read = ContentAddress.Parse(described.GetProperty("ca").GetString()!);
        read.ToString().ShouldBe(described.GetProperty("ca").GetString());
        var references = described.GetProperty("references").EnumerateArray().Select(r => StorePath.Parse(r.GetString()!, directory)).ToList();
        references.Count.ShouldBe(1);
        StorePath.OfContent(directory, "referring", read, references).In(directory).ShouldBe(path);
    }

    private static async Task<StorePath> PathAsync(PrivateStore store, string program, params string[] arguments) =>
        StorePath.Parse((await store.TextAsync(program, arguments)).Trim(), store.Directories.StoreDir);

    private static byte[] Archive(byte[] content)
    {
        var output = new MemoryStream();
        var writer = new NarWriter(output);
        writer.BeginFile(isExecutable: false, content.Length);
        writer.Content(content);
        writer.EndFile();
        writer.Finish();
        return output.ToArray();
    }
}
