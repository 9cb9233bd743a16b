using Nix.Posix;
using Nix.Store;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace AskNix.Conformance.Local;

/// <summary>
/// Nothing is valid whose files a collector takes, though a real Nix of before 2.35 takes what it has promised to leave, and its builders say of outputs that
/// are addressed by content only by a lock that they are making them.
/// </summary>
public sealed class CollectorRaceTests
{
    private const string Floating = "experimental-features = nix-command ca-derivations\n";
    private const string Expression =
        """derivation { name = "made"; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" "echo made > $out" ]; MORE }""";

    [Fact]
    public async Task What_is_added_waits_for_files_that_are_just_going()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var path = await DeadAsync(store, "text");
        await store.TextAsync("nix-store", "--gc");
        using var ours = await EmbeddedStore.OpenAsync(store);

        await WaitsAsync(store, path, () => ours.AddTextAsync("text", "text"u8.ToArray()));

        File.ReadAllText(path).ShouldBe("text");
    }

    [Theory]
    [InlineData("")]
    [InlineData("""__contentAddressed = true; outputHashMode = "recursive"; outputHashAlgo = "sha256";""")]
    public async Task What_is_built_waits_for_files_that_are_just_going(string more)
    {
        using var built = await BuiltStore.InstantiateAsync("2.34", Expression.Replace("MORE", more, StringComparison.Ordinal), Floating);
        string path;
        using (var before = await built.BeginAnewAsync())
            path = (await built.BuildAsync(before))[0].Outputs["out"];
        using var ours = await built.BeginAnewAsync();

        await WaitsAsync(built.Store, path, async () => (await built.BuildAsync(ours))[0].Error.ShouldBe(""));

        File.ReadAllText(path).ShouldBe("made\n");
    }

    /// <summary>What is left of a killed build goes as soon as the collector has ended, which will not take it.</summary>
    [Fact]
    public async Task A_collector_that_has_ended_is_waited_for_no_longer()
    {
        using var built = await BuiltStore.InstantiateAsync("2.34", Expression.Replace("MORE", "", StringComparison.Ordinal));
        string path;
        using (var before = await built.BeginAnewAsync())
            path = (await built.BuildAsync(before))[0].Outputs["out"];
        using var ours = await built.BeginAnewAsync();
        await File.WriteAllTextAsync(path, "left");
        Task<IReadOnlyList<BuildResult>> building;
        using (new HastyCollector(built.Store))
        {
            building = Task.Run(() => built.BuildAsync(ours));
            (await Task.WhenAny(building, Task.Delay(500))).ShouldNotBe(building);
        }

        (await building.WaitAsync(TimeSpan.FromMinutes(1)))[0].Error.ShouldBe("");
        File.ReadAllText(path).ShouldBe("made\n");
    }

    [Fact]
    public async Task What_somebody_holds_the_lock_of_is_left_alone()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var path = await DeadAsync(store, "text");
        using var ours = await EmbeddedStore.OpenAsync(store);
        using (await NixPathLock.AcquireAsync(path))
        {
            (await ours.CollectGarbageAsync(new CollectGarbage(GarbageAction.DeleteDead, []))).Paths.ShouldBeEmpty();
            (await Should.ThrowAsync<LocalStoreException>(() => ours.CollectGarbageAsync(new CollectGarbage(GarbageAction.DeleteSpecific, [path])))).Message.ShouldContain("still alive");
            ours.IsValid(path).ShouldBeTrue();
            File.ReadAllText(path).ShouldBe("text");
            File.Exists($"{path}.lock").ShouldBeTrue();
        }

        (await ours.CollectGarbageAsync(new CollectGarbage(GarbageAction.DeleteDead, []))).Paths.ShouldBe([path]);
        File.Exists($"{path}.lock").ShouldBeFalse();
    }

    /// <summary>As flake.lock and its kin are: files, directories, and links that may lead anywhere.</summary>
    [Fact]
    public async Task What_is_called_like_a_lock_is_an_object()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var file = await DeadAsync(store, "flake.lock");
        using var ours = await EmbeddedStore.OpenAsync(store);
        Directory.CreateDirectory(store["directory.lock"]);
        await File.WriteAllTextAsync(store["outside"], "");
        File.CreateSymbolicLink(store["link.lock"], store["outside"]);
        File.CreateSymbolicLink(store["nowhere.lock"], store["made"]);
        foreach (var name in (string[])["directory.lock", "link.lock", "nowhere.lock"])
            await store.TextAsync("nix-store", "--add", store[name]);
        // Not valid, as a killed program leaves it.
        var left = $"{store.Directories.StoreDir}/00000000000000000000000000000000-left.lock";
        File.CreateSymbolicLink(left, store["made"]);
        using (await NixPathLock.AcquireAsync(file))
        {
            await ours.CollectGarbageAsync(new CollectGarbage(GarbageAction.DeleteDead, []));
            ours.AllValidPaths().ShouldBe([file]);
            File.ReadAllText(file).ShouldBe("text");
        }

        await ours.CollectGarbageAsync(new CollectGarbage(GarbageAction.DeleteDead, []));

        Directory.GetFileSystemEntries(store.Directories.StoreDir).Where(path => !path.EndsWith("/.links", StringComparison.Ordinal)).ShouldBeEmpty();
        File.ReadAllText(store["outside"]).ShouldBe("");
        File.Exists(store["made"]).ShouldBeFalse();
        await StoreFacts.IsSoundAsync(store);
    }

    [Fact]
    public async Task What_a_real_nix_has_made_valid_since_the_collection_began_is_left_alone()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        using var ours = await EmbeddedStore.OpenAsync(store);
        // It has its files, and is not valid when the collection begins; another goes first.
        var path = $"{store.Directories.StoreDir}/00000000000000000000000000000000-made";
        await File.WriteAllTextAsync(path, "made");
        var first = await store.AddTextAsync("first", "first");
        var register = new ChildCommand
        {
            Program = store.Nix.Program("nix-store"),
            Arguments = ["--register-validity"],
            Environment = store.Environment,
            Input = new ChildInput.Text(System.Text.Encoding.UTF8.GetBytes($"{path}\n\n0\n")),
        };
        List<string> deleted = [];

        await ours.CollectGarbageAsync(new CollectGarbage(GarbageAction.DeleteDead, []), onDeleting: next =>
        {
            deleted.Add(next);
            Task.Run(() => ChildProcess.RunAsync(register)).GetAwaiter().GetResult().Exit.Succeeded.ShouldBeTrue();
        });

        deleted.ShouldBe([first]);
        ours.AllValidPaths().ShouldBe([path]);
        File.ReadAllText(path).ShouldBe("made");
        await StoreFacts.IsSoundAsync(store);
    }

    /// <summary>A text that nobody holds.</summary>
    private static async Task<string> DeadAsync(PrivateStore store, string name)
    {
        using var ours = await EmbeddedStore.AnewAsync(store);
        return await ours.AddTextAsync(name, "text"u8.ToArray());
    }

    /// <summary>Something is at the path; what makes it waits until that has gone.</summary>
    private static async Task WaitsAsync(PrivateStore store, string path, Func<Task> make)
    {
        using (new HastyCollector(store))
        {
            await File.WriteAllTextAsync(path, "going");
            var making = Task.Run(make);
            (await Task.WhenAny(making, Task.Delay(500))).ShouldNotBe(making);
            File.Delete(path);
            await making.WaitAsync(TimeSpan.FromMinutes(1));
        }
        await StoreFacts.IsSoundAsync(store);
    }
}
