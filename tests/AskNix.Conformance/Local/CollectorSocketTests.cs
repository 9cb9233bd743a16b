using Nix.Store.Daemon;

namespace AskNix.Conformance.Local;

/// <summary>What one is about to use is left alone by the other's collector, though that is running already; and by the next one.</summary>
public sealed class CollectorSocketTests
{
    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Real_nix_tells_our_collector(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in (string[])["x", "y", "z"])
        {
            await File.WriteAllTextAsync(store[name], name);
            files.Add((await store.TextAsync("nix-store", "--add", store[name])).Trim(), store[name]);
        }
        using var ours = await EmbeddedStore.OpenAsync(store);
        string? wanted = null;

        // While the first is being deleted the real one adds what another is.
        await ours.CollectGarbageAsync(new CollectGarbage(GarbageAction.DeleteDead, []), onDeleting: path =>
        {
            if (wanted is not null)
                return;
            wanted = files.Keys.First(other => other != path);
            store.Text("nix-store", "--add", files[wanted]).Trim().ShouldBe(wanted);
        });

        ours.AllValidPaths().ShouldBe([wanted!]);
        File.ReadAllText(wanted!).ShouldBe(Path.GetFileName(files[wanted!]));
        await StoreFacts.IsSoundAsync(store);
    }

    [Fact]
    public async Task What_something_new_refers_to_is_kept_though_nobody_asked_for_it()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        string[] dead;
        using (var made = await EmbeddedStore.AnewAsync(store))
            dead = [await made.AddTextAsync("one", "one"u8.ToArray()), await made.AddTextAsync("two", "two"u8.ToArray())];
        using var ours = await EmbeddedStore.OpenAsync(store);
        using var beside = await EmbeddedStore.OpenAsync(store);
        string? needed = null, needs = null;

        var collected = await ours.CollectGarbageAsync(new CollectGarbage(GarbageAction.DeleteDead, []), onDeleting: path =>
        {
            if (needed is not null)
                return;
            needed = dead.Single(other => other != path);
            needs = Task.Run(() => beside.AddTextAsync("needs", "needs"u8.ToArray(), [needed])).GetAwaiter().GetResult();
        });

        collected.Paths.ShouldBe(dead.Except([needed!]));
        ours.AllValidPaths().ShouldBe([needed!, needs!], ignoreOrder: true);
        await StoreFacts.IsSoundAsync(store);
    }

    [Fact]
    public async Task What_is_there_already_is_kept_while_something_is_built_upon_it()
    {
        const string Expression =
            """
            let d = name: script: derivation { inherit name; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" "${script}\n:" ]; }; needed = d "needed" "echo > $out"; in
              [ needed (d "needs" "echo begun; while [ ! -e \${NIX_STORE%/*}/go ]; do /bin/sleep 0.1; done; echo ${needed} > $out") ]
            """;
        using var built = await BuiltStore.InstantiateAsync("2.34", Expression);
        string needed;
        using (var first = await built.BeginAnewAsync())
            needed = (await new Nix.Store.Building.LocalBuilder(first, BuiltStore.Settings).BuildAsync([DerivedPath.AllOutputsOf(built.Derivations[0])]))[0].Result.Outputs["out"];
        using var ours = await EmbeddedStore.OpenAsync(built.Store);
        var begun = new TaskCompletionSource();
        var building = Task.Run(() => new Nix.Store.Building.LocalBuilder(ours, BuiltStore.Settings).BuildAsync(
            [DerivedPath.AllOutputsOf(built.Derivations[1])],
            report: happened =>
            {
                if (happened is DaemonEvent.BuildLogLine)
                    begun.TrySetResult();
            }));
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        await built.Store.TextAsync("nix-store", "--gc");
        File.Exists(needed).ShouldBeTrue();
        await File.WriteAllTextAsync(built.Store["go"], "");
        (await building)[0].Result.Error.ShouldBe("");
        await StoreFacts.IsSoundAsync(built.Store);
    }

    [Fact]
    public async Task What_is_asked_for_is_kept_with_all_it_needs_and_waited_for_where_it_is_just_going()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        string needed, needs, other;
        using (var made = await EmbeddedStore.AnewAsync(store))
        {
            needed = await made.AddTextAsync("needed", "needed"u8.ToArray());
            needs = await made.AddTextAsync("needs", System.Text.Encoding.UTF8.GetBytes(needed), [needed]);
            other = await made.AddTextAsync("other", "other"u8.ToArray());
        }
        using var ours = await EmbeddedStore.OpenAsync(store);
        using var user = await EmbeddedStore.OpenAsync(store);
        List<Task> waiting = [];
        List<string> deleted = [];

        await ours.CollectGarbageAsync(new CollectGarbage(GarbageAction.DeleteDead, []), onDeleting: path =>
        {
            deleted.Add(path);
            if (waiting.Count > 0)
                return;
            waiting.Add(user.AddTemporaryRootAsync(path));
            waiting[0].Wait(TimeSpan.FromMilliseconds(300)).ShouldBeFalse("it is just going");
            if (path != needs)
                waiting.Add(user.AddTemporaryRootAsync(needs));
        });
        await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromMinutes(1));

        // It has gone, and whoever waited for it sees that.
        File.Exists(deleted[0]).ShouldBeFalse();
        user.IsValid(deleted[0]).ShouldBeFalse();
        ours.AllValidPaths().ShouldBe(new[] { needed, needs, other }.Except(deleted), ignoreOrder: true);
        await StoreFacts.IsSoundAsync(store);
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task We_tell_a_real_collector(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        List<string> dead = [];
        using (var made = await EmbeddedStore.OpenAsync(store))
        {
            for (var i = 0; i < 150; i++)
                dead.Add(await made.AddTextAsync("dead", System.Text.Encoding.UTF8.GetBytes($"{i}")));
        }
        using var ours = await EmbeddedStore.OpenAsync(store);
        await ours.AddTemporaryRootAsync(dead[0]);
        Dictionary<string, bool> asked = new(StringComparer.Ordinal) { [dead[0]] = true };

        var collecting = store.TextAsync("nix-store", "--gc");
        foreach (var path in dead.Skip(1).TakeWhile(_ => !collecting.IsCompleted))
        {
            await ours.AddTemporaryRootAsync(path);
            asked.Add(path, ours.IsValid(path));
        }
        await collecting;
        AreAsTheyWere();
        // And the next collector knows them too.
        await store.TextAsync("nix-store", "--gc");
        AreAsTheyWere();

        void AreAsTheyWere()
        {
            foreach (var (path, wasValid) in asked)
                (path, ours.IsValid(path), File.Exists(path)).ShouldBe((path, wasValid, wasValid));
        }
    }
}
