using Nix.Posix;
using Nix.Store;
using Nix.Store.Daemon;
using Nix.Store.Opening;

namespace AskNix.Conformance.Daemon;

/// <summary>Whoever answers, a store answers the same: its records, its daemon, and its daemon through ssh.</summary>
public sealed class StoreOpeningTests
{
    private const string Chain =
        """
        let mk = name: deps: derivation {
              inherit name deps; system = builtins.currentSystem; builder = "/bin/sh"; outputs = [ "out" "doc" ];
              args = [ "-c" "echo $deps $out > $out; echo ${name} > $doc" ];
            };
            a = mk "a" []; b = mk "b" [ a ]; in mk "c" [ a b ]
        """;

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Every_way_to_a_store_gives_the_same_answers(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release);
        var store = daemon.Store;
        var derivation = await daemon.InstantiateAsync(Chain);
        var built = (await store.LinesAsync("nix-store", "--realise", $"{derivation}!out"))[0];
        var absent = $"{store.Directories.StoreDir}/{new string('0', 32)}-absent";
        await WriteSshAsync(store);
        var environment = new Dictionary<string, string>(store.Environment) { ["PATH"] = store.Root + ":/bin:/usr/bin", ["NIX_SSHOPTS"] = "-o Some=thing" };
        var opener = new StoreOpener(environment.GetValueOrDefault);

        var answers = new Dictionary<string, List<string>>();
        foreach (var address in (string[])["auto", "daemon", $"unix://{store["socket"]}", $"local?state={store["state"]}"])
        {
            using var reader = opener.OpenReader(StoreReference.Parse(address));
            (reader is DatabaseStore).ShouldBe(address[0] is 'a' or 'l', address);
            answers.Add(address, await AnswersAsync(reader));
        }
        using var remote = opener.OpenReader(StoreReference.Parse($"ssh-ng://me@there:22?ssh-key=/k&compress=true&store={store.Directories.StoreDir}"));
        answers.Add("ssh", await AnswersAsync(remote));
        (await File.ReadAllTextAsync(store["ssh-arguments"])).Trim().ShouldBe("me@there -x -a -i /k -C -p 22 -o Some=thing -- nix-daemon --stdio");
        answers["auto"].Count.ShouldBeGreaterThan(20);
        foreach (var (address, found) in answers)
            found.ShouldBe(answers["auto"], address);

        async Task<List<string>> AnswersAsync(IStoreReader reader)
        {
            List<string> found = [$"{await reader.IsValidAsync(built)} {await reader.IsValidAsync(absent)}"];
            var all = await reader.AllValidPathsAsync();
            found.AddRange(await reader.ValidPathsAsync([.. all, absent]));
            found.AddRange((await reader.InfosAsync([.. all, absent])).Select(Text));
            found.AddRange((await reader.ClosureAsync([derivation, built])).Select(Text));
            found.AddRange(await reader.ReferrersClosureAsync(all));
            foreach (var path in all)
            {
                found.Add($"{path}: {string.Join(' ', await reader.ReferrersAsync(path))} | {string.Join(' ', await reader.ValidDeriversAsync(path))}");
                found.Add($"{await reader.PathFromHashPartAsync(Path.GetFileName(path)[..32])} {await reader.PathFromHashPartAsync(new string('0', 32))}");
            }
            found.AddRange((await reader.OutputsAsync(derivation)).OrderBy(output => output.Key, StringComparer.Ordinal).Select(output => $"{output.Key} {output.Value}"));
            await Should.ThrowAsync<InvalidPathException>(async () => await reader.ClosureAsync([absent]));
            return found;
        }

        static string Text(StoreObjectInfo? info) => info is null
            ? "none"
            : $"{info.Info with { Signatures = [] }} {string.Join(' ', info.Info.Signatures)} {string.Join(' ', info.References.Order(StringComparer.Ordinal))}";
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task What_is_added_is_kept_from_the_collector_while_the_store_is_open(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release);
        var store = daemon.Store;
        var opener = new StoreOpener(store.Environment.GetValueOrDefault);
        string path;
        using (var open = opener.Open(opener.Meant()))
        {
            path = (await open.AddAsync(AddToStore.OfText("kept", "text", []))).Info.Path;
            await open.CollectGarbageAsync(new CollectGarbage(GarbageAction.DeleteDead, []));
            (await open.IsValidAsync(path)).ShouldBeTrue();
            (await open.RootsAsync()).ShouldContain(root => root.StorePath == path);
        }
        // Once the daemon has noticed that its client is gone.
        for (var attempt = 0; attempt < 200 && File.Exists(path); attempt++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            await store.TextAsync("nix-store", "--gc");
        }
        File.Exists(path).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Each_root_is_told_with_its_reason(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release, "trusted-users = root *\n");
        var store = daemon.Store;
        Directory.CreateDirectory(store["tree/within"]);
        var running = (await store.TextAsync("nix-store", "--add", store["tree"])).Trim();
        var kept = await store.AddTextAsync("kept", "text");
        await store.TextAsync("nix-store", "--realise", kept, "--add-root", store["result"], "--indirect");
        await store.TextAsync("nix-env", "--profile", store["state/profiles/mine"], "--set", kept);
        new GarbageRoots(store.Directories).Pin("pin", kept);
        using var process = ChildProcess.Start(new ChildCommand
        {
            Program = "/bin/sleep",
            Arguments = ["600"],
            Environment = ChildEnvironment.Scrubbed(),
            WorkingDirectory = $"{running}/within",
        });
        var client = daemon.Client();
        var temporary = (await client.AddAsync(AddToStore.OfText("temporary", "text", []))).Info.Path;

        var roots = (await client.RootsAsync()).Select(root => (root.StorePath, root.KindIn(store.Directories))).ToHashSet();
        // Seen without the daemon they are the same.
        var seen = new GarbageRoots(store.Directories).List().Select(root => (root.StorePath, root.Kind)).ToHashSet();
        await process.StopAsync(StopPolicy.Default);

        foreach (var expected in (HashSet<(string, GarbageRootKind)>)[(running, GarbageRootKind.Process), (temporary, GarbageRootKind.Temporary),
            (kept, GarbageRootKind.Indirect), (kept, GarbageRootKind.Direct), (kept, GarbageRootKind.Profile)])
        {
            roots.ShouldContain(expected);
            seen.ShouldContain(expected);
        }
    }

    /// <summary>A program in ssh's place: it notes how it was called, and runs what it was asked to in the environment another machine would have.</summary>
    private static async Task WriteSshAsync(PrivateStore store)
    {
        var there = store.Environment.Where(variable => variable.Key.StartsWith("NIX_", StringComparison.Ordinal))
            .Select(variable => $"export {variable.Key}='{variable.Value}'\n");
        await File.WriteAllTextAsync(store["ssh"], $"""
            #!/bin/sh
            {string.Concat(there)}
            echo "$@" > {store["ssh-arguments"]}
            while [ "$1" != -- ]; do shift; done
            shift
            exec {store.Nix.BinDirectory}/"$@"
            """);
        File.SetUnixFileMode(store["ssh"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
