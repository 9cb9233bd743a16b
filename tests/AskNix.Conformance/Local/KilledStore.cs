using AskNix.Conformance.Killing;
using AskNix.Conformance.Posix;
using Nix.Posix;
using Nix.Store.Building;
using Nix.Store.Daemon;

namespace AskNix.Conformance.Local;

/// <summary>A store of our own that is changed by a process that is killed, put back as it was before each time, and looked at by real Nixes.</summary>
internal sealed class KilledStore : IDisposable
{
    private const string Expression =
        """
        let
          sh = name: script: derivation { inherit name; system = "x86_64-linux"; builder = "/bin/bash"; outputs = [ "out" "dev" ];
            args = [ "-c" "/bin/mkdir $out; echo equal > $out/f; echo equal > $dev; /bin/ln -s $dev $out/l; ${script}\n:" ]; };
        in sh "b" "echo ${sh "a" ""} > $out/a"
        """;

    private readonly PrivateStore _store;
    private readonly RealNix[] _nixes = [RealNix.Of("2.8"), RealNix.Of("2.26"), RealNix.Of("2.34")];
    private int _looked;

    private KilledStore(PrivateStore store, ChildCommand command)
    {
        _store = store;
        Command = command;
    }

    internal ChildCommand Command { get; }

    /// <summary>The same, which waits for a byte first.</summary>
    internal ChildCommand GatedCommand => Command with
    {
        Environment = new Dictionary<string, string>(Command.Environment, StringComparer.Ordinal) { [Scenario.Gate] = "1" },
    };

    internal FileCalls Calls(string? database) => new(_store.Root, database);

    internal static async Task<KilledStore> PrepareAsync(string change)
    {
        var store = PrivateStore.Create(RealNix.Newest);
        Directory.CreateDirectory(store["builds"]);
        AddingTests.MakeTree(store["source"]);
        List<string> words = [change, store.Root];
        using (var ours = await EmbeddedStore.AnewAsync(store))
        {
            // Evaluated here: another store directory gives other paths.
            var derivation = (await store.LinesAsync("nix-instantiate", "-E", Expression)).Single();
            if (change is "store-collect" or "store-profile")
            {
                (await new LocalBuilder(ours, BuiltStore.Settings).BuildAsync([DerivedPath.AllOutputsOf(derivation)])).ShouldAllBe(outcome => outcome.Result.Succeeded);
                var kept = await ours.AddTextAsync("kept", "kept"u8.ToArray());
                new Nix.Store.GarbageRoots(store.Directories).Pin("kept", kept);
                await new Nix.Store.Profile(store["state/profiles/p"]).CreateAsync(kept);
                words.Add(await ours.AddTextAsync("next", "next"u8.ToArray()));
            }
            else
            {
                words.Add(change is "store-add" ? store["source"] : derivation);
            }
        }
        var killed = new KilledStore(store, Scenario.Command(words));
        await killed.CopyAsync("", ".before");
        return killed;
    }

    /// <summary>Puts the store back as it was.</summary>
    internal Task RestoreAsync()
    {
        // The folders of builds that were killed would take the names of the next, and with each the calls would be others.
        TreeRemoval.Remove(_store["builds"]);
        Directory.CreateDirectory(_store["builds"]);
        return CopyAsync(".before", "");
    }

    /// <summary>A real Nix, each of them in turn, finds nothing wrong, with all the contents; where asked, the change is then made by another process and the next collection too.</summary>
    internal async Task ShouldBeSoundAsync(bool again, string when)
    {
        var nix = _nixes[_looked++ % _nixes.Length];
        await IsSoundAsync(nix, when);
        if (!again)
            return;
        var result = await ChildProcess.RunAsync(Command);
        result.Exit.Code.ShouldBe(0, $"{when}: again\n{result.ErrorText}");
        await IsSoundAsync(nix, when);
        (await RunAsync(nix, "--gc")).Exit.Succeeded.ShouldBeTrue(when);
        foreach (var left in (string[])["*.lock", "tmp-*", ".tmp-link*", "*.chroot"])
            Directory.GetFileSystemEntries(_store["store"], left).ShouldBeEmpty(when);
        await IsSoundAsync(nix, when);
    }

    public void Dispose() => _store.Dispose();

    private async Task IsSoundAsync(RealNix nix, string when)
    {
        var result = await RunAsync(nix, "--verify", "--check-contents");
        result.Exit.Succeeded.ShouldBeTrue($"{when}, Nix {nix.Version}:\n{result.ErrorText}");
        foreach (var bad in (string[])["error", "disappeared", "modified", "missing"])
            result.ErrorText.ShouldNotContain(bad, customMessage: $"{when}, Nix {nix.Version}");
        // Where a profile points is there.
        foreach (var link in Directory.GetFileSystemEntries(_store["state/profiles"], "p*"))
            FileStatus.TryOf(link).ShouldNotBeNull($"{when}: {link}");
    }

    private Task<ChildResult> RunAsync(RealNix nix, params IReadOnlyList<string> arguments) => ChildProcess.RunAsync(new ChildCommand
    {
        Program = nix.Program("nix-store"),
        Arguments = arguments,
        Environment = _store.Environment.Concat(nix.OwnDirectories).GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.Last().Value, StringComparer.Ordinal),
    });

    private async Task CopyAsync(string from, string to)
    {
        foreach (var folder in (string[])["store", "state"])
        {
            TreeRemoval.Remove(_store[folder + to]);
            var copied = await ChildProcess.RunAsync(new ChildCommand
            {
                Program = "/bin/cp",
                Arguments = ["-a", _store[folder + from], _store[folder + to]],
                Environment = ChildEnvironment.Scrubbed(),
            });
            copied.Exit.Succeeded.ShouldBeTrue(copied.ErrorText);
        }
    }
}
