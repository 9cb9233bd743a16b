using Nix.Posix;

namespace AskNix.Conformance.Local;

/// <summary>A store that is not there yet may be opened by several at once.</summary>
public sealed class NewStoreTests
{
    [Fact]
    public async Task Is_made_by_several_at_once()
    {
        for (var round = 0; round < 5; round++)
        {
            using var store = PrivateStore.Create(RealNix.Newest);
            using var together = new Barrier(8);
            var opened = await Task.WhenAll(Enumerable.Range(0, together.ParticipantCount).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    together.SignalAndWait();
                    return EmbeddedStore.OpenAsync(store);
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap()));

            var path = await opened[0].AddTextAsync("text", "text"u8.ToArray());
            opened.ShouldAllBe(one => one.IsValid(path));
            foreach (var one in opened)
                one.Dispose();
            await StoreFacts.IsSoundAsync(store);
        }
    }

    /// <summary>What a collector takes is only what nobody holds: a directory of its own for what is being made is not held yet when it is made.</summary>
    [Fact]
    public async Task What_is_added_is_made_though_a_collector_takes_its_directory_before_it_is_held()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        using (await EmbeddedStore.OpenAsync(store))
            await File.WriteAllTextAsync(store["source"], "source");
        var adding = Posix.Scenario.Command("store-add", store.Root, store["source"]);
        // It is held up between making a directory and opening it.
        using var program = ChildProcess.Start(adding with
        {
            Program = ProgramLookup.Find("strace", "/usr/bin:/bin"),
            Arguments = ["-f", "-qq", "-o", store["calls"], "-e", "trace=mkdirat", "-e", "inject=mkdirat:delay_exit=1000000:when=1", adding.Program, .. adding.Arguments],
        });
        List<string> taken = [];
        while (taken.Count == 0 && !program.Exit.IsCompleted)
        {
            taken.AddRange(Directory.GetDirectories(store["store"], "tmp-*"));
            taken.ForEach(Directory.Delete);
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        (await program.Exit).Code.ShouldBe(0);
        taken.Count.ShouldBe(1);
        Directory.GetDirectories(store["store"], "tmp-*").ShouldBeEmpty();
        using var ours = await EmbeddedStore.OpenAsync(store);
        ours.AllValidPaths().Count.ShouldBe(3);
        await StoreFacts.IsSoundAsync(store);
    }
}
