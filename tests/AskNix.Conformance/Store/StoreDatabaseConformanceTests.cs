using System.Text;
using Nix.Formats;
using Nix.Posix;
using Nix.Store;

namespace AskNix.Conformance.Store;

public sealed class StoreDatabaseConformanceTests
{
    /// <summary>A diamond with a tail: d needs b and c, both need a; e stands alone; d refers to itself.</summary>
    private const string Diamond =
        """
        let mk = name: deps: derivation {
              inherit name deps; system = builtins.currentSystem; builder = "/bin/sh"; outputs = [ "out" "doc" ];
              args = [ "-c" "echo $deps $out > $out; echo ${name} > $doc" ];
            };
            a = mk "a" []; b = mk "b" [ a ]; c = mk "c" [ a ]; d = mk "d" [ b c ]; e = mk "e" [];
        in { inherit a b c d e; }
        """;

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Every_question_is_answered_as_nix_store_answers_it(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var built = await BuildAsync(store);
        using var database = StoreDatabase.Open(store.Directories);

        string[] query = ["--query", "--requisites", "--include-outputs", .. built.Values, await Deriver(store, built["d"])];
        foreach (var path in await store.LinesAsync("nix-store", query))
        {
            database.IsValid(path).ShouldBeTrue();
            var info = database.QueryPathInfo(path).ShouldNotBeNull();
            info.NarSize.ShouldBe(long.Parse((await store.TextAsync("nix-store", "--query", "--size", path)).Trim(), null));
            NixHash.Parse(info.NarHash).ShouldBe(NixHash.Parse((await store.TextAsync("nix-store", "--query", "--hash", path)).Trim()));
            (info.Deriver ?? "unknown-deriver").ShouldBe((await store.TextAsync("nix-store", "--query", "--deriver", path)).Trim());
            database.References(path).ShouldBe(await Sorted(store, "--references", path));
            database.Referrers(path).ShouldBe(await Sorted(store, "--referrers", path));
            database.Closure(path).ShouldBe(await Sorted(store, "--requisites", path));
        }
        var d = built["d"];
        var size = database.Closure(d).Sum(member => database.QueryPathInfo(member)!.NarSize!.Value);
        database.ClosureSize(d).ShouldBe(size);
        database.ReadGraph().ClosureSize(d).ShouldBe(size);
        database.WhyDepends(d, built["a"]).Select(chain => string.Join(' ', chain.Select(path => path[^1]))).ShouldBe(["d b a", "d c a"], ignoreOrder: true);
        database.WhyDepends(d, built["e"]).ShouldBeEmpty();
        database.WhyDepends(d, d).ShouldHaveSingleItem().ShouldBe([d]);
        var derivation = await Deriver(store, d);
        database.Outputs(derivation)["out"].ShouldBe(d);
        database.ValidDerivers(d).ShouldBe([derivation]);
        Should.Throw<InvalidPathException>(() => database.References(store.Directories.StoreDir + "/x"));
        database.QueryPathInfo(store.Directories.StoreDir + "/x").ShouldBeNull();

        var directory = store.Directories.StoreDir;
        var parsed = DerivationParser.Parse(await File.ReadAllBytesAsync(derivation), "d", directory);
        parsed.Outputs["out"].PathIfKnown.ShouldBe(StorePath.Parse(d, directory));
        parsed.InputDerivations.Count.ShouldBe(2);
        parsed.Environment[ByteString.Of("name")].ShouldBe("d"u8.ToArray());
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task An_open_database_sees_what_nix_adds_and_makes_no_files(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        await store.AddTextAsync("first", "1");
        foreach (var file in (string[])["-wal", "-shm"])
            File.Delete(store.Directories.DatabasePath + file);
        // Left by a daemon that ended in order: nothing is in the log.
        var before = Directory.GetFiles(Path.GetDirectoryName(store.Directories.DatabasePath)!).Order().ToList();
        using var database = StoreDatabase.Open(store.Directories);
        database.IsValid(store["store/x"]).ShouldBeFalse();
        Directory.GetFiles(Path.GetDirectoryName(store.Directories.DatabasePath)!).Order().ShouldBe(before);

        for (var i = 0; i < 5; i++)
            database.IsValid(await store.AddTextAsync("next", $"{i}")).ShouldBeTrue();
    }

    [Fact]
    public async Task Reading_while_nix_writes_always_sees_a_whole_state()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        await store.AddTextAsync("first", "1");
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
                await store.AddTextAsync("x", $"{i}");
            await stop.CancelAsync();
        });
        var readings = 0;
        var largest = 0;
        while (!stop.IsCancellationRequested)
        {
            using var database = StoreDatabase.Open(store.Directories);
            for (var i = 0; i < 20; i++, readings++)
            {
                var count = database.ReadGraph().Count;
                count.ShouldBeGreaterThanOrEqualTo(largest);
                largest = count;
            }
        }
        await writer;
        readings.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task A_missing_damaged_or_foreign_database_is_told_apart()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        Reason().ShouldBe(StoreDatabaseFailure.Missing);
        await store.AddTextAsync("first", "1");
        var path = store.Directories.DatabasePath;
        var good = await File.ReadAllBytesAsync(path);
        foreach (var side in Directory.GetFiles(Path.GetDirectoryName(path)!, "db.sqlite-*"))
            File.Delete(side);

        await File.WriteAllBytesAsync(path, Encoding.ASCII.GetBytes(new string('x', 10_000)));
        Reason().ShouldBe(StoreDatabaseFailure.Corrupt);
        await File.WriteAllBytesAsync(path, []);
        Reason().ShouldBe(StoreDatabaseFailure.Unknown);
        await File.WriteAllBytesAsync(path, good[..(good.Length / 2)]);
        Reason().ShouldBe(StoreDatabaseFailure.Corrupt);

        StoreDatabaseFailure Reason()
        {
            var exception = Should.Throw<StoreDatabaseException>(() =>
            {
                using var database = StoreDatabase.Open(store.Directories);
                database.ReadGraph();
            });
            exception.Advice.ShouldNotBeEmpty();
            return exception.Reason;
        }
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Roots_are_those_nix_prints_and_what_only_one_generation_holds_is_what_collecting_frees(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var built = await BuildAsync(store);
        var roots = new GarbageRoots(store.Directories);
        var profile = new Profile(store["state/profiles/system"], roots);
        await profile.CreateAsync(built["b"]);
        await profile.CreateAsync(built["d"]);
        await profile.CreateAsync(built["e"]);
        roots.AddIndirect(store["result"], built["c"]);
        roots.Pin("best", built["a"]);
        await store.TextAsync("nix-store", "--realise", built["e"], "--add-root", store["theirs"], "--indirect");
        roots.AddIndirect(store["theirs"], built["e"]);

        // 2.34 puts links in double quotes.
        var printed = (await store.LinesAsync("nix-store", "--gc", "--print-roots"))
            .Select(line => line.Replace("\"", "", StringComparison.Ordinal))
            .Where(line => line.StartsWith(store.Root, StringComparison.Ordinal));
        roots.List().Where(root => root.Kind is not (GarbageRootKind.Process or GarbageRootKind.Temporary))
            .Select(root => $"{root.LinkPath} -> {root.StorePath}").ShouldBe(printed.Order(StringComparer.Ordinal));
        roots.Pins().ShouldBe([new("best", built["a"])]);
        Directory.GetFileSystemEntries(store["state/gcroots/auto"]).Count(entry => DurableLink.ReadLink(entry) == store["theirs"]).ShouldBe(1);

        using var database = StoreDatabase.Open(store.Directories);
        var graph = database.ReadGraph();
        var generation = profile.Generations()[1];
        var exclusive = GarbageRoots.ExclusiveSize(generation, graph, roots.List());
        exclusive.ShouldBe(database.QueryPathInfo(built["d"])!.NarSize!.Value);
        GarbageRoots.ExclusiveSize(profile.Generations()[2], graph, roots.List()).ShouldBe(0);

        var total = Total(store, await Valid(store, collect: true));
        await profile.DeleteAsync([2]);
        (total - Total(store, await Valid(store, collect: true))).ShouldBe(exclusive);

        roots.Unpin("best").ShouldBeTrue();
        roots.Unpin("best").ShouldBeFalse();
        roots.RemoveIndirect(store["result"]).ShouldBeTrue();
        roots.RemoveIndirect(store["result"]).ShouldBeFalse();
        (await Valid(store, collect: true)).ShouldNotContain(built["c"]);
        Should.Throw<GarbageRootException>(() => roots.Pin("../x", built["e"]));
        Should.Throw<GarbageRootException>(() => roots.AddIndirect(store["conf/nix.conf"], built["e"]));
        Should.Throw<GarbageRootException>(() => roots.AddIndirect(store["x"], "/etc/passwd"));
    }

    private static async Task<Dictionary<string, string>> BuildAsync(PrivateStore store)
    {
        await File.WriteAllTextAsync(store["diamond.nix"], Diamond);
        var built = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in (string[])["a", "b", "c", "d", "e"])
            built.Add(name, (await store.LinesAsync("nix-build", store["diamond.nix"], "-A", $"{name}.out", "--no-out-link"))[^1]);
        return built;
    }

    private static async Task<string> Deriver(PrivateStore store, string path) =>
        (await store.TextAsync("nix-store", "--query", "--deriver", path)).Trim();

    private static async Task<IReadOnlyList<string>> Sorted(PrivateStore store, string query, string path) =>
        [.. (await store.LinesAsync("nix-store", "--query", query, path)).Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<string>> Valid(PrivateStore store, bool collect)
    {
        // Derivations kept for the sake of their outputs are no references.
        string[] option = ["--option", "keep-derivations", "false"];
        if (collect)
            await store.TextAsync("nix-store", ["--gc", .. option]);
        return await store.LinesAsync("nix-store", ["--gc", "--print-live", .. option]);
    }

    private static long Total(PrivateStore store, IEnumerable<string> paths)
    {
        using var database = StoreDatabase.Open(store.Directories);
        return paths.Where(database.IsValid).Sum(path => database.QueryPathInfo(path)!.NarSize!.Value);
    }
}
