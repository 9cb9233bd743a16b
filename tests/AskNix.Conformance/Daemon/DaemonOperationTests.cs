using System.Text;
using Nix.Formats;
using Nix.Posix;
using Nix.Store.Daemon;

namespace AskNix.Conformance.Daemon;

public sealed class DaemonOperationTests
{
    private const string Trusted = "trusted-users = root *\n";

    private static string Derivation(string name, string script) =>
        $$"""derivation { name = "{{name}}"; system = builtins.currentSystem; builder = "/bin/sh"; args = [ "-c" ''{{script}}'' ]; }""";

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task What_is_added_is_what_nix_store_would_add(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release, Trusted);
        var store = daemon.Store;
        var client = daemon.Client();
        var first = await client.RunAsync(AddToStore.OfText("first", "1", []));
        var second = await client.RunAsync(AddToStore.OfText("second.txt", $"see {first.Info.Path}\n", [first.Info.Path]));
        (await File.ReadAllTextAsync(second.Info.Path)).ShouldBe($"see {first.Info.Path}\n");
        (await store.LinesAsync("nix-store", "--query", "--references", second.Info.Path)).ShouldBe([first.Info.Path]);
        second.References.ShouldBe([first.Info.Path]);

        // Larger than a frame and than a socket holds.
        var content = new byte[1_500_001];
        new Random(5).NextBytes(content);
        await File.WriteAllBytesAsync(store["content"], content);
        var expected = (await store.TextAsync("nix-store", "--add", store["content"])).Trim();
        var archive = (await store.RunAsync("nix-store", "--dump", store["content"])).Output;
        var added = await client.RunAsync(new AddToStore("content", ContentMethod.Archive, [], (to, stop) => to.WriteAsync(archive, stop).AsTask()));
        added.Info.Path.ShouldBe(expected);
        var flat = await client.RunAsync(new AddToStore("content", ContentMethod.Flat, [], (to, stop) => to.WriteAsync(content, stop).AsTask()));
        flat.Info.Path.ShouldBe((await store.TextAsync("nix-store", "--add-fixed", "sha256", store["content"])).Trim());

        (await store.TextAsync("nix-store", "--verify", "--check-contents")).ShouldNotContain("modified");
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Paths_deleted_are_added_again_from_their_archives_with_all_that_was_recorded(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release, Trusted);
        var store = daemon.Store;
        string[] texts = [await store.AddTextAsync("a", "a"), await store.AddTextAsync("b", "b")];
        List<StoreObjectSource> sources = [];
        foreach (var path in texts)
        {
            using var target = new MemoryStream();
            await daemon.Client().RunAsync(new NarFromPath(path, target));
            var archive = target.ToArray();
            var info = (await daemon.Client().RunAsync(new QueryPathInfo(path))).ShouldNotBeNull();
            sources.Add(new StoreObjectSource(info, (to, stop) => to.WriteAsync(archive, stop).AsTask()));
        }

        await DeleteAsync();
        await OnceAsync(new AddMultipleToStore(sources, SkipSignatures: true));
        await SameAsync();
        await DeleteAsync();
        foreach (var source in sources)
            await OnceAsync(new AddToStoreNar(source.Info, source.WriteArchive, SkipSignatures: true));
        await SameAsync();

        // An archive that is not the one recorded is refused.
        await DeleteAsync();
        await Should.ThrowAsync<DaemonException>(() => OnceAsync(new AddToStoreNar(sources[0].Info, sources[1].WriteArchive, SkipSignatures: true)));
        (await daemon.Client().RunAsync(new IsValidPath(texts[0]))).ShouldBeFalse();

        // A connection holds what was added over it until it ends.
        async Task OnceAsync(DaemonOperation<Done> operation)
        {
            using var connection = await DaemonConnection.OpenAsync(daemon.Transport, daemon.Options());
            await connection.RunAsync(operation);
        }

        async Task DeleteAsync()
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var deleted = await daemon.Client().RunAsync(new CollectGarbage(GarbageAction.DeleteSpecific, texts));
                    deleted.Paths.Order(StringComparer.Ordinal).ShouldBe(texts.Order(StringComparer.Ordinal));
                    deleted.BytesFreed.ShouldBeGreaterThan(0UL);
                    return;
                }
                catch (DaemonRefusedException refused) when (refused.Message.Contains("alive", StringComparison.Ordinal) && attempt < 100)
                {
                    // The daemon's process for the connection that added them has not ended yet.
                    await Task.Delay(50);
                }
            }
        }

        async Task SameAsync()
        {
            foreach (var source in sources)
            {
                var again = (await daemon.Client().RunAsync(new QueryPathInfo(source.Info.Info.Path))).ShouldNotBeNull();
                again.Info.NarHash.ShouldBe(source.Info.Info.NarHash);
                again.Info.NarSize.ShouldBe(source.Info.Info.NarSize);
                again.Info.ContentAddress.ShouldBe(source.Info.Info.ContentAddress);
                again.References.ShouldBe(source.Info.References);
            }
            (await store.TextAsync("nix-store", "--verify", "--check-contents")).ShouldNotContain("modified");
        }
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Builds_say_how_they_went_and_what_they_wrote(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release, Trusted);
        var client = daemon.Client(new DaemonSettings { KeepGoing = true });
        var good = await daemon.InstantiateAsync(Derivation("good", "echo one; echo two; echo done > $out"));
        var bad = await daemon.InstantiateAsync(Derivation("bad", "echo on the way; exit 3"));

        var missing = await client.RunAsync(new QueryMissing([DerivedPath.AllOutputsOf(good), DerivedPath.AllOutputsOf(bad)]));
        missing.WillBuild.Order(StringComparer.Ordinal).ShouldBe(new[] { good, bad }.Order(StringComparer.Ordinal));
        missing.WillFetch.ShouldBeEmpty();

        List<DaemonEvent> told = [];
        var outcomes = await client.RunAsync(new BuildPathsWithResults([DerivedPath.AllOutputsOf(good), DerivedPath.AllOutputsOf(bad)]), told.Add);
        var byPath = outcomes.ToDictionary(outcome => outcome.Path.Path, outcome => outcome.Result, StringComparer.Ordinal);
        byPath[good].Succeeded.ShouldBeTrue();
        byPath[good].Status.ShouldBe(BuildStatus.Built);
        byPath[bad].Status.ShouldBe(BuildStatus.PermanentFailure);
        byPath[bad].Error.ShouldContain("exit code 3");
        var expected = (await daemon.Store.LinesAsync("nix-store", "--query", "--outputs", good)).ShouldHaveSingleItem();
        byPath[good].Outputs.ShouldBe([new("out", expected)]);
        told.OfType<DaemonEvent.BuildLogLine>().Where(line => line.Derivation == good).Select(line => line.Text).ShouldBe(["one", "two"]);
        told.OfType<DaemonEvent.BuildLogLine>().Where(line => line.Derivation == bad).Select(line => line.Text).ShouldBe(["on the way"]);
        told.OfType<DaemonEvent.ActivityStarted>().Count(started => started.Kind is ActivityKind.Build).ShouldBe(2);
        told.OfType<DaemonEvent.ActivityStarted>().Select(started => started.Activity).Order()
            .ShouldBe(told.OfType<DaemonEvent.ActivityStopped>().Select(stopped => stopped.Activity).Order());

        await client.RunAsync(new BuildPaths([DerivedPath.AllOutputsOf(good)]));
        await client.RunAsync(new EnsurePath(expected));
        (await Should.ThrowAsync<DaemonRefusedException>(() => client.RunAsync(new BuildPaths([DerivedPath.AllOutputsOf(bad)])))).Message.ShouldContain("bad");
        var directory = daemon.Store.Directories.StoreDir;
        var derivation = DerivationParser.Parse(
            await File.ReadAllBytesAsync(await daemon.InstantiateAsync(Derivation("sent", "echo sent > $out"))), "sent", directory);
        var sent = await client.RunAsync(new BuildDerivation($"{directory}/{new string('0', 32)}-sent.drv", derivation));
        sent.Succeeded.ShouldBeTrue(sent.Error);
        (await File.ReadAllTextAsync(derivation.Outputs["out"].PathIfKnown!.Value.In(directory))).ShouldBe("sent\n");
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Roots_keep_and_garbage_goes_as_nix_store_says(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release, Trusted);
        var store = daemon.Store;
        var client = daemon.Client();
        string[] paths = [.. await Task.WhenAll(Enumerable.Range(0, 4).Select(i => store.AddTextAsync($"p{i}", $"{i}")))];
        var session = await client.OpenSessionAsync();
        await session.RunAsync(new AddTempRoot(paths[0]));
        File.CreateSymbolicLink(store["link"], paths[1]);
        await client.RunAsync(new AddIndirectRoot(store["link"]));
        if ((await client.PeerAsync()).Protocol >= new ProtocolVersion(1, 36))
            (await client.RunAsync(new AddPermRoot(paths[2], store["root"]))).ShouldBe(store["root"]);
        else
            await Should.ThrowAsync<DaemonUnsupportedException>(() => client.RunAsync(new AddPermRoot(paths[2], store["root"])));

        var roots = await client.RunAsync(new FindRoots());
        roots.ShouldContain(root => root.StorePath == paths[0] && root.Place.StartsWith("{temp:", StringComparison.Ordinal));
        roots.ShouldContain(new DaemonRoot(store["link"], paths[1]));
        var dead = await client.RunAsync(new CollectGarbage(GarbageAction.ReturnDead, []));
        dead.Paths.Order(StringComparer.Ordinal).ShouldBe((await store.LinesAsync("nix-store", "--gc", "--print-dead")).Order(StringComparer.Ordinal));
        var live = await client.RunAsync(new CollectGarbage(GarbageAction.ReturnLive, []));
        live.Paths.Order(StringComparer.Ordinal).ShouldBe((await store.LinesAsync("nix-store", "--gc", "--print-live")).Order(StringComparer.Ordinal));
        live.Paths.ShouldContain(paths[0]);
        (await client.RunAsync(new CollectGarbage(GarbageAction.DeleteDead, []))).Paths.ShouldContain(paths[3]);
        (await client.RunAsync(new QueryValidPaths(paths))).ShouldNotContain(paths[3]);
        await Should.ThrowAsync<DaemonUnsupportedException>(() => client.RunAsync(new CollectGarbage(GarbageAction.DeleteDead, [paths[0]])));

        session.Dispose();
        (await client.RunAsync(new QueryValidPaths(paths))).ShouldContain(paths[1]);
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task A_store_is_verified_optimised_and_signed(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release, Trusted);
        var store = daemon.Store;
        var client = daemon.Client();
        var path = await store.AddTextAsync("same1", new string('x', 5000));
        var same = await store.AddTextAsync("same2", new string('x', 5000));
        (await client.RunAsync(new VerifyStore(CheckContents: true))).ShouldBeFalse();
        await client.RunAsync(new OptimiseStore());
        FileStatus.Of(path).Inode.ShouldBe(FileStatus.Of(same).Inode);
        var signature = $"key-1:{Convert.ToBase64String(new byte[64])}";
        await client.RunAsync(new AddSignatures(path, [signature]));
        (await client.RunAsync(new QueryPathInfo(path)))!.Info.Signatures.ShouldBe([signature]);

        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(path, "other");
        List<DaemonEvent> told = [];
        (await client.RunAsync(new VerifyStore(CheckContents: true), told.Add)).ShouldBeTrue();
        told.OfType<DaemonEvent.Message>().ShouldContain(message => message.Text.Contains(path, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task What_the_daemon_of_an_untrusted_user_ignores_is_said(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release, "trusted-users =\n");
        var settings = new DaemonSettings { Others = new Dictionary<string, string>(StringComparer.Ordinal) { ["sandbox"] = "true", ["timeout"] = "7" } };
        (await daemon.Client(settings).PeerAsync()).IgnoredSettings.ShouldBe(["sandbox"]);
        using var trusting = await RealDaemon.StartAsync(release, Trusted);
        (await trusting.Client(settings).PeerAsync()).IgnoredSettings.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Cancelling_a_build_returns_at_once_and_leaves_the_daemon_answering(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release, Trusted);
        var client = daemon.Client();
        // Nix itself can miss the hang-up when it comes just as it begins to wait: the build ends by itself then.
        var endless = await daemon.InstantiateAsync(Derivation("endless", "echo started; exec /bin/sleep 20"));
        var started = TimeProvider.System.GetTimestamp();
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => client.RunAsync(new BuildPaths([DerivedPath.AllOutputsOf(endless)]), told =>
        {
            if (told is DaemonEvent.BuildLogLine { Text: "started" })
                stop.Cancel();
        }, stop.Token));
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(15));
        (await client.RunAsync(new IsValidPath(endless))).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task A_program_that_speaks_for_the_daemon_serves_as_well_as_its_socket(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var path = await store.AddTextAsync("text", "text");
        var command = new ChildCommand { Program = store.Nix.Program("nix-daemon"), Arguments = ["--stdio"], Environment = store.Environment };
        using var client = new DaemonStore(new ProcessTransport(command), new DaemonClientOptions { StoreDirectory = store.Directories.StoreDir });
        (await client.RunAsync(new IsValidPath(path))).ShouldBeTrue();
        var added = await client.RunAsync(AddToStore.OfText("more", path, [path]));
        (await client.ClosureAsync([added.Info.Path])).Count.ShouldBe(2);
        using var archive = new MemoryStream();
        await client.RunAsync(new NarFromPath(path, archive));
        Encoding.UTF8.GetString(archive.ToArray()).ShouldContain("text");
    }
}
