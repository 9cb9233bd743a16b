using Nix.Formats;
using Nix.Store;
using Nix.Store.Building;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace AskNix.Conformance.Local;

/// <summary>What comes from elsewhere into a store of our own is what its content says it is, or what a trusted key does.</summary>
public sealed class TrustTests
{
    private const string Built = """derivation { name = "a"; system = "x86_64-linux"; builder = "/bin/sh"; args = [ "-c" "echo built > $out" ]; }""";

    [Fact]
    public async Task What_was_built_elsewhere_needs_a_signature_by_a_trusted_key()
    {
        using var store = PrivateStore.Create(RealNix.Of("2.34"));
        var path = (await store.LinesAsync("nix-build", "--no-out-link", "-E", Built))[0];
        await store.TextAsync("nix-store", "--generate-binary-cache-key", "test-1", store["secret"], store["public"]);
        await store.TextAsync("nix", "--extra-experimental-features", "nix-command", "store", "sign", "--key-file", store["secret"], path);
        var info = InfoOf(store, path);
        var archive = NarWriter.OfFile(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        var trusting = new BuildSettings { TrustedKeys = [NixPublicKey.Parse((await File.ReadAllTextAsync(store["public"], TestContext.Current.CancellationToken)).Trim())] };

        (await AddAsync(store, "wary", new BuildSettings(), info, archive)).ShouldBe($"cannot add path '{path}' because it lacks a signature by a trusted key");
        (await AddAsync(store, "deceived", trusting, info with { Info = info.Info with { NarSize = info.Info.NarSize + 1 } }, archive)).ShouldContain("lacks a signature");
        (await AddAsync(store, "trusting", trusting, info, archive)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_named_by_its_content_is_compared_with_it()
    {
        using var store = PrivateStore.Create(RealNix.Of("2.34"));
        var path = await store.AddTextAsync("text", "some text");
        var info = InfoOf(store, path);
        var other = NarWriter.OfFile("other one"u8);
        var lying = info with { Info = info.Info with { NarHash = NixHash.Of(NixHashAlgorithm.Sha256, other).ToString(NixHashFormat.Base16, withAlgorithm: true), NarSize = other.Length } };
        var elsewhere = info with { Info = info.Info with { ContentAddress = info.Info.ContentAddress!.Replace("fixed:r:", "fixed:", StringComparison.Ordinal) } };

        (await AddAsync(store, "lying", new BuildSettings(), lying, other)).ShouldStartWith($"ca hash mismatch importing path '{path}'");
        (await AddAsync(store, "elsewhere", new BuildSettings(), elsewhere, NarWriter.OfFile("some text"u8))).ShouldContain("lacks a signature");
        (await AddAsync(store, "honest", new BuildSettings(), info, NarWriter.OfFile("some text"u8))).ShouldBeEmpty();
    }

    private static StoreObjectInfo InfoOf(PrivateStore store, string path)
    {
        using var database = StoreDatabase.Open(store.Directories);
        return database.Infos([path])[0]!;
    }

    /// <returns>Why it was refused, and nothing is there; empty where it was not.</returns>
    private static async Task<string> AddAsync(PrivateStore store, string folder, BuildSettings settings, StoreObjectInfo info, byte[] archive)
    {
        var directories = new StoreDirectories(store.Directories.StoreDir, store[$"{folder}/state"], store[$"{folder}/log"]) { RealStoreDir = store[$"{folder}/store"] };
        using var ours = new Nix.Store.Opening.EmbeddedStore(new LocalStoreOptions { Directories = directories }, settings);
        var refusal = "";
        try
        {
            await ours.AddManyAsync([new StoreObjectSource(info, (target, stop) => target.WriteAsync(archive, stop).AsTask())]);
        }
        catch (LocalStoreException exception)
        {
            refusal = exception.Message;
        }
        (await ours.IsValidAsync(info.Info.Path)).ShouldBe(refusal.Length == 0);
        return refusal;
    }
}
