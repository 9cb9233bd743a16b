using Nix.Posix;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace AskNix.Conformance.Local;

/// <summary>Where it is not known what a root keeps, nothing is garbage.</summary>
public sealed class UnreadRootTests
{
    [Theory]
    // A folder whose name is no UTF-8, which Nix reads and this runtime does not, with the link of a root in it.
    [InlineData("""d=$(printf "$root/\\377"); mkdir "$d" && ln -s "$kept" "$d/result" && ln -s "$d/result" "$state/gcroots/auto/x" """)]
    [InlineData("""ln -s "$kept" "$(printf "$state/gcroots/\\377")" """)]
    public async Task Nothing_is_deleted_and_real_nix_keeps_it(string makeRoot)
    {
        using var store = PrivateStore.Create(RealNix.Of("2.34"));
        string kept;
        using (var made = await EmbeddedStore.OpenAsync(store))
            kept = await made.AddTextAsync("kept", "kept"u8.ToArray());
        Directory.CreateDirectory(store["state/gcroots/auto"]);
        (await ChildProcess.RunAsync(new ChildCommand
        {
            Program = "/bin/sh",
            Arguments = ["-c", makeRoot],
            Environment = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["PATH"] = Environment.GetEnvironmentVariable("PATH")!,
                ["root"] = store.Root,
                ["state"] = store["state"],
                ["kept"] = kept,
            },
        })).Exit.Succeeded.ShouldBeTrue();

        await store.TextAsync("nix-store", "--gc");
        using var ours = await EmbeddedStore.OpenAsync(store);
        ours.IsValid(kept).ShouldBeTrue();
        var refusal = await Should.ThrowAsync<LocalStoreException>(() => ours.CollectGarbageAsync(new CollectGarbage(GarbageAction.DeleteDead, [])));

        refusal.Message.ShouldContain("nothing was deleted");
        ours.IsValid(kept).ShouldBeTrue();
        File.ReadAllText(kept).ShouldBe("kept");
    }
}
