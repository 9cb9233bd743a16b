using Nix.Formats;
using Nix.Posix;
using Nix.Store.Local;

namespace AskNix.Conformance.Local;

/// <summary>What is added to a store of our own is, to every Nix, as if it had added it itself.</summary>
public sealed class AddingTests
{
    private const string Derivations =
        """
        let
          text = builtins.toFile "text" "some text";
          a = derivation { name = "a"; system = "x86_64-linux"; builder = "/bin/sh"; args = [ "-c" "echo > $out" ]; inherit text; outputs = [ "out" "dev" ]; };
          fixed = derivation { name = "f"; system = "x86_64-linux"; builder = "/bin/sh"; outputHash = "0000000000000000000000000000000000000000000000000000"; outputHashAlgo = "sha256"; };
        in derivation { name = "b"; system = "x86_64-linux"; builder = "/bin/sh"; inherit a fixed; dev = a.dev; }
        """;

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Is_as_if_nix_had_added_it(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        MakeTree(store["tree"]);
        await store.TextAsync("nix-store", "--add", store["tree"]);
        await store.TextAsync("nix-store", "--add-fixed", "sha1", store["tree/file"]);
        await store.TextAsync("nix-store", "--add-fixed", "md5", store["tree/run"]);
        await store.TextAsync("nix-store", "--add-fixed", "--recursive", "sha512", store["tree"]);
        await store.TextAsync("nix-store", "--add", store["tree/link"]);
        await store.TextAsync("nix-instantiate", "-E", Derivations, "--add-root", store["b.drv"], "--indirect");
        var theirs = await StoreFacts.OfAsync(store);
        var derivations = await ReadTextsAsync(store);
        var registered = Directory.GetFileSystemEntries(store["state/gcroots/auto"]).Single();

        EmbeddedStore.Empty(store);
        using (var ours = await EmbeddedStore.OpenAsync(store))
        {
            await ours.AddTreeAsync(store["tree"], "tree");
            await ours.AddTreeAsync(store["tree/file"], "file", ContentAddressMethod.Flat, NixHashAlgorithm.Sha1);
            await ours.AddTreeAsync(store["tree/run"], "run", ContentAddressMethod.Flat, NixHashAlgorithm.Md5);
            await ours.AddTreeAsync(store["tree"], "tree", ContentAddressMethod.NixArchive, NixHashAlgorithm.Sha512);
            await ours.AddTreeAsync(store["tree/link"], "link");
            foreach (var (name, text, references) in derivations)
                await ours.AddTextAsync(name, text, references);
            new Nix.Store.GarbageRoots(store.Directories).AddIndirect(store["b.drv"], DurableLink.ReadLink(store["b.drv"])!);
        }

        (await StoreFacts.OfAsync(store)).ShouldBe(theirs);
        File.Exists(registered).ShouldBeTrue();
        // And what the other adds on top.
        await store.TextAsync("nix-store", "--add", store["conf"]);
        using (var again = await EmbeddedStore.OpenAsync(store))
            (await again.VerifyAsync(checksContents: true)).ShouldBeEmpty();
        await StoreFacts.IsSoundAsync(store);
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Archives_pass_between_the_two_with_their_records(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        MakeTree(store["tree"]);
        var path = (await store.TextAsync("nix-store", "--add", store["tree"])).Trim();
        var archive = (await store.RunAsync("nix-store", "--dump", path)).Output;
        Nix.Store.Daemon.StoreObjectInfo info;
        using (var reading = await EmbeddedStore.OpenAsync(store))
            info = reading.QueryPathInfo(path)!;
        var theirs = await StoreFacts.OfAsync(store);

        EmbeddedStore.Empty(store);
        // While it is open what was added is in use.
        using (var ours = await EmbeddedStore.OpenAsync(store))
        {
            var spoilt = archive.ToArray();
            spoilt[spoilt.AsSpan().IndexOf("the content"u8)] ^= 1;
            await Should.ThrowAsync<LocalStoreException>(() => ours.AddArchiveAsync(info, new MemoryStream(spoilt)));
            ours.IsValid(path).ShouldBeFalse();
            await Should.ThrowAsync<NarException>(() => ours.AddArchiveAsync(info, new MemoryStream(archive[..^8])));
            await ours.AddArchiveAsync(info, new MemoryStream(archive));
        }

        (await StoreFacts.OfAsync(store)).ShouldBe(theirs);
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task What_is_in_use_survives_the_other_ones_collection(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        using var first = await EmbeddedStore.OpenAsync(store);
        using var second = await EmbeddedStore.OpenAsync(store);
        var kept = new[] { await first.AddTextAsync("a", "a"u8.ToArray()), await second.AddTextAsync("b", "b"u8.ToArray()) };
        string gone;
        using (var ended = await EmbeddedStore.OpenAsync(store))
            gone = await ended.AddTextAsync("c", "c"u8.ToArray());

        await store.TextAsync("nix-store", "--gc");

        kept.ShouldAllBe(path => first.IsValid(path) && File.Exists(path));
        first.IsValid(gone).ShouldBeFalse();
        File.Exists(gone).ShouldBeFalse();
    }

    internal static void MakeTree(string path)
    {
        Directory.CreateDirectory(Path.Combine(path, "empty"));
        Directory.CreateDirectory(Path.Combine(path, "deep/er"));
        File.WriteAllText(Path.Combine(path, "file"), "the content of a file\n");
        File.WriteAllText(Path.Combine(path, "deep/er/none"), "");
        File.WriteAllText(Path.Combine(path, "run"), "#!/bin/sh\n");
        File.SetUnixFileMode(Path.Combine(path, "run"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.SetUnixFileMode(Path.Combine(path, "deep/er/none"), UnixFileMode.UserRead | UnixFileMode.GroupWrite | UnixFileMode.SetUser);
        File.CreateSymbolicLink(Path.Combine(path, "link"), "deep/../nowhere");
        using var odd = TreeDirectory.Open(path);
        odd.CreateFile([(byte)'n', 0xff, 0xfe]).Dispose();
    }

    /// <summary>The derivations and texts of a store, in the order of their references.</summary>
    private static async Task<List<(string Name, byte[] Text, string[] References)>> ReadTextsAsync(PrivateStore store)
    {
        List<(string, byte[], string[])> texts = [];
        foreach (var path in await store.LinesAsync("nix-store", "--query", "--requisites", store["b.drv"]))
        {
            var references = await store.LinesAsync("nix-store", "--query", "--references", path);
            texts.Add((StorePath.Parse(path, store.Directories.StoreDir).Name, await File.ReadAllBytesAsync(path), [.. references]));
        }
        return texts;
    }
}
