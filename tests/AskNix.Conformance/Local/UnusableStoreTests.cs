using AskNix.Conformance.Posix;
using Nix.Posix;
using Nix.Store;

namespace AskNix.Conformance.Local;

/// <summary>A store that cannot be changed says why and what can be done, loses nothing, and is sound to a real Nix; once it can be, the same change is made.</summary>
public sealed class UnusableStoreTests
{
    /// <summary>Not a byte is left on the disk the store is on, or no room for another name; what is there stays as it is.</summary>
    private const string Full =
        """
        cp -a "$root" "$root.copy"
        mount -t tmpfs -o size=24m,nr_inodes=2000 tmpfs "$root"
        cp -a --sparse=never "$root.copy/." "$root/"
        mkdir "$root/filler"
        case $lacks in
          bytes) dd if=/dev/zero of="$root/filler/a" bs=64k; dd if=/dev/zero of="$root/filler/b" bs=4k;;
          names) i=0; while : > "$root/filler/$i"; do i=$((i+1)); done;;
        esac 2>/dev/null
        "$@"; status=$?
        rm -r "$root/filler"
        [ -z "$again" ] || "$@" || exit 99
        cp -a "$root/store" "$root/state" "$root.copy/"
        exit $status
        """;

    private const string ReadOnly = """mount --bind "$root" "$root" && mount -o remount,bind,ro "$root" && exec "$@" """;

    private const string AsNobody = """chmod 755 "$root" && exec setpriv --reuid 65534 --regid 65534 --clear-groups "$@" """;

    [Theory]
    [InlineData("store-add", "bytes")]
    [InlineData("store-build", "bytes")]
    [InlineData("store-build", "names")]
    [InlineData("store-profile", "names")]
    public async Task On_a_full_disk_nothing_is_lost_and_the_change_is_made_when_there_is_room(string change, string lacks)
    {
        using var store = await PreparedStore.MakeAsync(change);

        var run = await store.RunAsync(Full, new("lacks", lacks), new("again", "yes"));

        run.Exit.Code.ShouldBe(StoreScenario.Refused, run.ErrorText);
        run.ErrorText.ShouldMatch("No space left|disk is full|The disk refuses");
        await store.ShouldBeSoundAsync(isChanged: true);
    }

    [Theory]
    [InlineData("bytes")]
    [InlineData("names")]
    public async Task On_a_full_disk_garbage_can_be_collected(string lacks)
    {
        using var store = await PreparedStore.MakeAsync("store-collect");

        var run = await store.RunAsync(Full, new("lacks", lacks), new("again", ""));

        run.Exit.Code.ShouldBe(0, run.ErrorText);
        await store.ShouldBeSoundAsync(isChanged: true);
        (await store.Store.LinesAsync("nix-store", "--query", "--requisites", store.Kept)).ShouldBe([store.Kept]);
        Directory.GetFileSystemEntries(store.Store["store"]).Length.ShouldBe(2, "only what is kept, and the links");
    }

    [Theory]
    [InlineData("store-add")]
    [InlineData("store-profile")]
    public async Task A_read_only_store_is_left_as_it_is(string change)
    {
        using var store = await PreparedStore.MakeAsync(change);

        var run = await store.RunAsync(ReadOnly);

        run.Exit.Code.ShouldBe(StoreScenario.Refused, run.ErrorText);
        run.ErrorText.ShouldMatch("LocalStoreException: The store .* cannot be written to: .*Read-only file system.* Advice: .+");
        await store.ShouldBeSoundAsync(isChanged: false);
    }

    [Fact]
    public async Task Another_user_s_store_is_left_as_it_is()
    {
        User.Current.IsRoot.ShouldBeTrue("acting as another user needs root");
        using var store = await PreparedStore.MakeAsync("store-build");

        var run = await store.RunAsync(AsNobody);

        run.Exit.Code.ShouldBe(StoreScenario.Refused, run.ErrorText);
        run.ErrorText.ShouldMatch("LocalStoreException: The store .* cannot be written to: .*denied.* Advice: .+");
        await store.ShouldBeSoundAsync(isChanged: false);
    }

    [Theory]
    [InlineData("db.sqlite", "", "is damaged|has no tables")]
    [InlineData("db.sqlite", "this is no database, though it is long enough to be looked at as one by whoever opens it: 100 bytes and more", "is damaged")]
    [InlineData("schema", "9", "has the form 9, not 10")]
    [InlineData("schema", "11", "has the form 11, not 10")]
    [InlineData("schema", "ten", "does not say which form")]
    [InlineData("schema", "", "does not say which form")]
    public async Task Damaged_records_are_refused_and_not_written_over(string file, string content, string reason)
    {
        using var store = await PreparedStore.MakeAsync("store-add");
        var path = store.Store[$"state/db/{file}"];
        var good = await File.ReadAllBytesAsync(path);
        await File.WriteAllTextAsync(path, content);

        var run = await store.RunAsync("""exec "$@" """);

        run.Exit.Code.ShouldBe(StoreScenario.Refused, run.ErrorText);
        run.ErrorText.ShouldMatch(reason);
        run.ErrorText.ShouldMatch("Advice: .+");
        if (content.Length > 0)
            (await File.ReadAllTextAsync(path)).ShouldBe(content);
        await File.WriteAllBytesAsync(path, good);
        await store.ShouldBeSoundAsync(isChanged: false);
    }

    [Fact]
    public async Task Records_cut_short_are_refused_and_not_made_shorter()
    {
        using var store = await PreparedStore.MakeAsync("store-collect");
        var path = store.Store["state/db/db.sqlite"];
        var good = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, good[..(good.Length / 2)]);

        var run = await store.RunAsync("""exec "$@" """);

        run.Exit.Code.ShouldBe(StoreScenario.Refused, run.ErrorText);
        run.ErrorText.ShouldContain("is damaged");
        (await File.ReadAllBytesAsync(path)).ShouldBe(good[..(good.Length / 2)]);
        await File.WriteAllBytesAsync(path, good);
        await store.ShouldBeSoundAsync(isChanged: false);
    }

    [Fact]
    public async Task Records_that_are_gone_are_told_and_not_begun_anew()
    {
        using var store = await PreparedStore.MakeAsync("store-add");
        File.Move(store.Store["state/db/db.sqlite"], store.Store["saved"]);

        var run = await store.RunAsync("""exec "$@" """);

        run.Exit.Code.ShouldBe(StoreScenario.Refused, run.ErrorText);
        run.ErrorText.ShouldContain("There is no store database");
        File.Exists(store.Store["state/db/db.sqlite"]).ShouldBeFalse();
        File.Move(store.Store["saved"], store.Store["state/db/db.sqlite"]);
        await store.ShouldBeSoundAsync(isChanged: false);
    }

    [Fact]
    public async Task What_a_killed_writer_left_in_the_log_counts_and_what_is_no_log_does_not()
    {
        using var store = await PreparedStore.MakeAsync("store-add");
        var text = await store.Store.AddTextAsync("theirs", "theirs");
        // Copied while it is open: the last change is only in the log.
        using (var open = await EmbeddedStore.OpenAsync(store.Store))
        {
            await open.AddTextAsync("ours", "ours"u8.ToArray());
            foreach (var side in (string[])["db.sqlite", "db.sqlite-wal"])
                File.Copy(store.Store[$"state/db/{side}"], store.Store[side]);
        }
        foreach (var side in (string[])["db.sqlite-shm", "db.sqlite-wal"])
            File.Delete(store.Store[$"state/db/{side}"]);
        File.Move(store.Store["db.sqlite"], store.Store["state/db/db.sqlite"], overwrite: true);
        await File.WriteAllBytesAsync(store.Store["state/db/db.sqlite-wal"], [.. await File.ReadAllBytesAsync(store.Store["db.sqlite-wal"]), .. "and no more"u8]);

        using (var ours = await EmbeddedStore.OpenAsync(store.Store))
            ours.AllValidPaths().Select(path => path.Split('-')[^1]).ShouldBe(["ours", "theirs"], ignoreOrder: true);
        File.ReadAllText(text).ShouldBe("theirs");
        await store.ShouldBeSoundAsync(isChanged: true);
    }

    [Fact]
    public async Task Several_processes_that_change_it_at_once_each_get_what_they_asked_for()
    {
        using var store = await PreparedStore.MakeAsync("store-build");
        AddingTests.MakeTree(store.Store["source"]);
        ChildCommand[] commands =
        [
            Scenario.Command("store-add", store.Store.Root, store.Store["source"]), Scenario.Command("store-add", store.Store.Root, store.Store["source"]),
            Scenario.Command("store-build", store.Store.Root, store.Derivation), Scenario.Command("store-build", store.Store.Root, store.Derivation),
            Scenario.Command("store-collect", store.Store.Root),
        ];
        // Otherwise it is garbage, as long as nobody has begun.
        new GarbageRoots(store.Store.Directories).Pin("drv", store.Derivation);

        var runs = await Task.WhenAll([.. commands.Select(command => ChildProcess.RunAsync(command)), store.Store.RunAsync("nix-store", "--realise", store.Derivation)]);

        foreach (var run in runs)
            run.Exit.Code.ShouldBe(0, run.ErrorText);
        using (var ours = await EmbeddedStore.OpenAsync(store.Store))
            (await ours.VerifyAsync(checksContents: true)).ShouldBeEmpty();
        await store.ShouldBeSoundAsync(isChanged: true);
    }

    /// <summary>A store of our own, and the change that is to be made to it.</summary>
    private sealed class PreparedStore : IDisposable
    {
        private readonly string _before;
        private readonly ChildCommand _command;

        private PreparedStore(PrivateStore store, string before, string derivation, string kept, ChildCommand command)
        {
            Store = store;
            Derivation = derivation;
            Kept = kept;
            _before = before;
            _command = command;
        }

        internal PrivateStore Store { get; }

        internal string Derivation { get; }

        internal string Kept { get; }

        internal static async Task<PreparedStore> MakeAsync(string change)
        {
            var store = PrivateStore.Create(RealNix.Newest);
            Directory.CreateDirectory(store["builds"]);
            var (derivation, kept) = ("", "");
            List<string> words = [change, store.Root];
            using (var ours = await EmbeddedStore.AnewAsync(store))
            {
                switch (change)
                {
                    case "store-add":
                        AddingTests.MakeTree(store["source"]);
                        words.Add(store["source"]);
                        break;
                    case "store-build":
                        derivation = (await store.LinesAsync("nix-instantiate", "-E",
                            """derivation { name = "made"; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" "echo made > $out" ]; }""")).Single();
                        words.Add(derivation);
                        break;
                    default:
                        kept = await ours.AddTextAsync("kept", "kept"u8.ToArray());
                        new GarbageRoots(store.Directories).Pin("kept", kept);
                        await new Profile(store["state/profiles/p"]).CreateAsync(kept);
                        for (var i = 0; i < 20; i++)
                            await ours.AddTextAsync("dead", System.Text.Encoding.UTF8.GetBytes($"{i}"));
                        words.Add(kept);
                        if (change is "store-profile")
                            words[^1] = await ours.AddTextAsync("next", "next"u8.ToArray());
                        break;
                }
            }
            return new PreparedStore(store, await StoreFacts.RecordsAsync(store), derivation, kept, Scenario.Command(words));
        }

        /// <summary>Makes the change from within a shell script, in mounts of its own.</summary>
        internal Task<ChildResult> RunAsync(string script, params KeyValuePair<string, string>[] variables) => ChildProcess.RunAsync(_command with
        {
            Program = ProgramLookup.Find("unshare", "/usr/bin:/bin"),
            Arguments = ["--mount", "/bin/bash", "-c", script, "bash", _command.Program, .. _command.Arguments],
            Environment = new Dictionary<string, string>([.. _command.Environment.Where(variable => variable.Key != "PATH"), new("root", Store.Root), new("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"), .. variables], StringComparer.Ordinal),
        });

        internal async Task ShouldBeSoundAsync(bool isChanged)
        {
            if (Directory.Exists(Store.Root + ".copy"))
            {
                foreach (var folder in (string[])["store", "state"])
                {
                    TreeRemoval.Remove(Store[folder]);
                    Directory.Move($"{Store.Root}.copy/{folder}", Store[folder]);
                }
                TreeRemoval.Remove(Store.Root + ".copy");
            }
            await StoreFacts.IsSoundAsync(Store);
            if (!isChanged)
                (await StoreFacts.RecordsAsync(Store)).ShouldBe(_before);
            (await Store.RunAsync("nix-store", "--gc")).Exit.Succeeded.ShouldBeTrue();
            foreach (var left in (string[])["*.lock", "tmp-*", ".tmp-link*", "*.chroot"])
                Directory.GetFileSystemEntries(Store["store"], left).ShouldBeEmpty();
        }

        public void Dispose() => Store.Dispose();
    }
}
