using Nix.Formats;
using Nix.Store;

namespace AskNix.Conformance.Store;

public sealed class ReferringFilesTests
{
    [Fact]
    public async Task The_files_and_links_that_refer_to_a_path_are_those_that_name_it()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var needed = await store.AddTextAsync("needed", "text");
        await File.WriteAllTextAsync(store["x.nix"], $$"""
            derivation { name = "needs"; system = builtins.currentSystem; builder = "/bin/sh"; needed = builtins.storePath "{{needed}}";
              args = [ "-c" "/bin/mkdir -p $out/bin/sub $out/lib; echo nothing > $out/bin/other; echo run $needed > $out/bin/sub/run; /bin/ln -s $needed/x $out/lib/link; echo $needed > $out/top" ]; }
            """);
        var needs = (await store.LinesAsync("nix-build", store["x.nix"], "--no-out-link"))[^1];

        var places = ReferringFiles.Find(needs, StorePath.Parse(needed, store.Directories.StoreDir));
        places.Select(place => (place.Path, place.IsLink)).ShouldBe([("bin/sub/run", false), ("lib/link", true), ("top", false)]);
        places.ShouldAllBe(place => place.Excerpt.IndexOf(place.Reference.HashPart, StringComparison.Ordinal) == place.HashPartAt);
        ReferringFiles.Find(needed, StorePath.Parse(needed, store.Directories.StoreDir)).ShouldBeEmpty();
        using var database = StoreDatabase.Open(store.Directories);
        database.WhyDepends(needs, needed).ShouldHaveSingleItem().ShouldBe([needs, needed]);
    }
}
