using Nix.Formats;
using Nix.Store;

namespace AskNix.Conformance.Formats;

/// <summary>Trees hashed as git does, here and by Nix with its experimental feature.</summary>
public sealed class GitHashConformanceTests
{
    [Fact]
    public async Task Trees_have_the_hashes_and_paths_nix_gives()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        await File.AppendAllTextAsync(store["conf/nix.conf"], "extra-experimental-features = git-hashing\n");
        var tree = store["tree"];
        // "a.b" sorts before the directory "a", and after it where that ended without a slash.
        foreach (var folder in (string[])["a", "a/empty", "a0", "b"])
            Directory.CreateDirectory(Path.Combine(tree, folder));
        foreach (var file in (string[])["a.b", "a/x", "a0/y", "b/run", "zwölf", "large"])
            await File.WriteAllTextAsync(Path.Combine(tree, file), file is "large" ? new string('x', 200_000) : file);
        File.SetUnixFileMode(Path.Combine(tree, "b/run"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.CreateSymbolicLink(Path.Combine(tree, "b/link"), "../a/x");

        foreach (var algorithm in (NixHashAlgorithm[])[NixHashAlgorithm.Sha1, NixHashAlgorithm.Sha256])
        {
            foreach (var path in (string[])[tree, Path.Combine(tree, "b"), Path.Combine(tree, "a.b"), Path.Combine(tree, "b/run"), Path.Combine(tree, "a/empty")])
            {
                using var hasher = new GitTreeHasher(algorithm);
                TreeDump.Read(path, hasher);
                var printed = await store.TextAsync("nix", "hash", "path", "--mode", "git", "--format", "base16", "--algo", algorithm.Name(), path);
                hasher.Result.ToString(NixHashFormat.Base16, withAlgorithm: false).ShouldBe(printed.Trim(), path);
            }
        }

        using var whole = new GitTreeHasher(NixHashAlgorithm.Sha1);
        TreeDump.Read(tree, whole);
        var added = (await store.TextAsync("nix", "store", "add", "--mode", "git", "--hash-algo", "sha1", "--name", "tree", tree)).Trim();
        StorePath.OfContent(store.Directories.StoreDir, "tree", new ContentAddress(ContentAddressMethod.Git, whole.Result)).In(store.Directories.StoreDir).ShouldBe(added);
    }
}
