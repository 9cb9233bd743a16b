using Nix.Posix;
using Nix.Store;

namespace AskNix.Conformance.Store;

/// <summary>Profiles made by us are read by nix-env and the other way round; the same steps leave the same links.</summary>
public sealed class ProfileConformanceTests
{
    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task The_same_steps_leave_the_same_links_and_roots(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        string[] paths = [await store.AddTextAsync("a", "a"), await store.AddTextAsync("b", "b"), await store.AddTextAsync("c", "c")];
        Directory.CreateDirectory(store["theirs"]);
        Directory.CreateDirectory(store["ours"]);
        var theirs = store["theirs/my-sys"];
        var ours = new Profile(store["ours/my-sys"], new GarbageRoots(store.Directories));

        await Both(() => Env(store, theirs, "--set", paths[0]), () => ours.CreateAsync(paths[0]));
        await Both(() => Env(store, theirs, "--set", paths[1]), () => ours.CreateAsync(paths[1]));
        await Both(() => Env(store, theirs, "--set", paths[1]), () => ours.CreateAsync(paths[1]));
        await Both(() => Env(store, theirs, "--set", paths[2]), () => ours.CreateAsync(paths[2]));
        await Both(() => Env(store, theirs, "--rollback"), () => ours.SwitchToAsync(ours.Read().Previous!.Number));
        await Both(() => Env(store, theirs, "--set", paths[1]), () => ours.CreateAsync(paths[1]));
        await Both(() => Env(store, theirs, "--switch-generation", "1"), () => ours.SwitchToAsync(1));
        await Both(() => Env(store, theirs, "--delete-generations", "2", "99"), () => ours.DeleteAsync([2, 99]));
        await Both(() => Env(store, theirs, "--set", paths[2]), () => ours.CreateAsync(paths[2]));
        await Both(() => Env(store, theirs, "--set", paths[1]), () => ours.CreateAsync(paths[1]));
        await Both(() => Env(store, theirs, "--rollback"), () => ours.SwitchToAsync(ours.Read().Previous!.Number));

        var current = ours.CurrentNumber().ShouldNotBeNull();
        (await store.RunAsync("nix-env", "-p", theirs, "--delete-generations", $"{current}")).Exit.Succeeded.ShouldBeFalse();
        await Should.ThrowAsync<ProfileException>(() => ours.DeleteAsync([current]));

        async Task Both(Func<Task> real, Func<Task> own)
        {
            await real();
            await own();
            Links(store["ours"]).ShouldBe(Links(store["theirs"]));
            Registered(store, "ours").ShouldBe(Registered(store, "theirs"));
            // Without dates: the two were made one after the other.
            (await Listing(store, ours.Path)).Select(WithoutDate).ShouldBe((await Listing(store, theirs)).Select(WithoutDate));
        }
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task What_nix_env_lists_is_what_we_read(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var path = store["state/profiles/my-1-sys"];
        for (var i = 0; i < 12; i++)
            await Env(store, path, "--set", await store.AddTextAsync("x", $"{i}"));
        await Env(store, path, "--switch-generation", "4");

        var lines = new Profile(path).Generations().Select(generation =>
            $"{generation.Number}|{generation.CreatedAt.ToLocalTime():yyyy-MM-dd|HH:mm:ss}{(generation.IsCurrent ? "|(current)" : "")}");

        lines.ShouldBe(await Listing(store, path));
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Real_nix_waits_for_our_lock_and_we_for_its(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var path = store["state/profiles/system"];
        var first = await store.AddTextAsync("a", "a");
        var profile = new Profile(path);

        var second = await store.AddTextAsync("b", "b");
        await profile.CreateAsync(first);
        await profile.CreateAsync(second);

        // nix-env takes the lock to switch and to delete, not for --set.
        Task switching;
        using (await profile.LockAsync())
        {
            switching = Env(store, path, "--switch-generation", "1");
            await Task.Delay(400);
            switching.IsCompleted.ShouldBeFalse();
            profile.CurrentNumber().ShouldBe(2);
        }
        await switching.WaitAsync(TimeSpan.FromSeconds(20));
        profile.CurrentNumber().ShouldBe(1);

        // Ours and theirs against each other: nobody waits for ever on a lock file the other has removed.
        var paths = new List<string>();
        for (var i = 0; i < 12; i++)
            paths.Add(await store.AddTextAsync("x", $"{i}"));
        await Task.WhenAll(paths.Select(Task (target, i) => i % 2 == 0
            ? Env(store, path, "--switch-generation", "2")
            : Task.Run(() => new Profile(path).CreateAsync(target)))).WaitAsync(TimeSpan.FromSeconds(60));

        profile.Generations().Select(generation => generation.Number).ShouldBe(Enumerable.Range(1, 8));
        profile.Generations().Skip(2).Select(generation => generation.Target).Order().ShouldBe(paths.Where((_, i) => i % 2 == 1).Order());
        File.Exists(path + ".lock").ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task What_is_deleted_by_age_count_and_number_is_what_nix_env_deletes(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var target = await store.AddTextAsync("a", "a");
        var now = DateTimeOffset.UtcNow;
        // In days, none that is asked for: nix-env looks at the clock a little later. The current one is the fourth.
        double[] ages = [90, 60.5, 31, 29, 10, 0.5];

        foreach (var words in (string[][])[["old"], ["30d"], ["1d"], ["5d"], ["100d"], ["61d"], ["+1"], ["+2"], ["+9"], ["1", "3", "77"], ["4"], ["1", "4"],
            ["+0"], ["0d"], ["+"], ["d"], ["xd"], ["+x"], ["-1"], ["x"], ["3x"], ["old", "1"]])
        {
            Make("theirs");
            Make("ours");
            var theirs = await store.RunAsync("nix-env", ["-p", store["theirs/p"], "--delete-generations", .. words]);
            var refused = false;
            try
            {
                await new Profile(store["ours/p"]).DeleteAsync(GenerationChoice.Parse(words, now));
            }
            catch (ProfileException)
            {
                refused = true;
            }
            (string.Join(' ', words), refused, string.Join('\n', Links(store["ours"]))).ShouldBe((string.Join(' ', words), !theirs.Exit.Succeeded, string.Join('\n', Links(store["theirs"]))), theirs.ErrorText);
        }

        void Make(string folder)
        {
            if (Directory.Exists(store[folder]))
                Directory.Delete(store[folder], recursive: true);
            Directory.CreateDirectory(store[folder]);
            using var directory = TreeDirectory.Open(store[folder]);
            for (var number = 1; number <= ages.Length; number++)
            {
                File.CreateSymbolicLink(store[$"{folder}/p-{number}-link"], target);
                directory.SetModified(System.Text.Encoding.UTF8.GetBytes($"p-{number}-link"), now.AddDays(-ages[number - 1]).ToUnixTimeSeconds());
            }
            File.CreateSymbolicLink(store[$"{folder}/p"], "p-4-link");
        }
    }

    private static Task<string> Env(PrivateStore store, string profile, params string[] arguments) =>
        store.TextAsync("nix-env", ["-p", profile, .. arguments]);

    private static async Task<IReadOnlyList<string>> Listing(PrivateStore store, string profile) =>
    [
        .. (await store.LinesAsync("nix-env", "-p", profile, "--list-generations"))
            .Select(line => string.Join('|', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];

    private static string WithoutDate(string line) => $"{line.Split('|')[0]} {line.EndsWith("(current)", StringComparison.Ordinal)}";

    private static string[] Links(string folder) =>
    [
        .. Directory.GetFileSystemEntries(folder).Order(StringComparer.Ordinal)
            .Select(entry => $"{Path.GetFileName(entry)} -> {DurableLink.ReadLink(entry)}"),
    ];

    /// <summary>Which generations below a folder are registered, and that each stands under the name Nix gives it.</summary>
    private static string[] Registered(PrivateStore store, string folder) =>
    [
        .. Directory.GetFileSystemEntries(store["state/gcroots/auto"])
            .Select(entry => DurableLink.ReadLink(entry)!)
            .Where(target => Path.GetDirectoryName(target) == store[folder] && File.Exists(target))
            .Select(target => Path.GetFileName(target))
            .Order(StringComparer.Ordinal),
    ];
}
