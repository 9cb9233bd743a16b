using Nix.Formats;
using Nix.Store;
using Nix.Store.Daemon;

namespace AskNix.Conformance.Daemon;

public sealed class DaemonQueryTests
{
    /// <summary>d needs b and c, both need a; each has two outputs; d refers to itself.</summary>
    private const string Diamond =
        """
        let mk = name: deps: derivation {
              inherit name deps; system = builtins.currentSystem; builder = "/bin/sh"; outputs = [ "out" "doc" ];
              args = [ "-c" "echo $deps $out > $out; echo ${name} > $doc" ];
            };
            a = mk "a" []; b = mk "b" [ a ]; c = mk "c" [ a ]; in mk "d" [ b c ]
        """;

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task The_greeting_says_version_and_trust(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release, "trusted-users = root *\n");
        var peer = await daemon.Client().PeerAsync();
        peer.NixVersion.ShouldBe(daemon.Store.Nix.Version);
        peer.Protocol.ShouldBe(release == "2.8" ? new ProtocolVersion(1, 34) : new ProtocolVersion(1, 38));
        peer.TrustsUs.ShouldBe(release == "2.8" ? null : true);
        peer.IgnoredSettings.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Every_question_is_answered_as_nix_store_answers_it(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release);
        var store = daemon.Store;
        var derivation = await daemon.InstantiateAsync(Diamond);
        var d = (await store.LinesAsync("nix-store", "--realise", $"{derivation}!out"))[0];
        var client = daemon.Client();

        var all = await Lines("--requisites", "--include-outputs", derivation);
        (await client.RunAsync(new QueryAllValidPaths())).Order(StringComparer.Ordinal).ShouldBe(all);
        (await client.RunAsync(new QueryValidPaths([.. all, Absent()]))).Order(StringComparer.Ordinal).ShouldBe(all);
        var infos = await client.RunManyAsync([.. all.Select(path => new QueryPathInfo(path))]);
        using var database = StoreDatabase.Open(store.Directories);
        var sizes = await store.LinesAsync("nix-store", ["--query", "--size", .. all]);
        infos.Select(info => $"{info!.Info.NarSize}").ShouldBe(sizes);
        var hashes = await store.LinesAsync("nix-store", ["--query", "--hash", .. all]);
        infos.Select(info => NixHash.Parse(info!.Info.NarHash)).ShouldBe(hashes.Select(hash => NixHash.Parse(hash)));
        foreach (var (path, info) in all.Zip(infos))
        {
            info.ShouldNotBeNull();
            var expected = database.QueryPathInfo(path).ShouldNotBeNull();
            (info.Info with { Signatures = [] }).ShouldBe(expected with { Signatures = [] });
            info.Info.Signatures.ShouldBe(expected.Signatures);
            info.References.Order(StringComparer.Ordinal).ShouldBe(database.References(path));
            (await client.RunAsync(new IsValidPath(path))).ShouldBeTrue();
            (await client.RunAsync(new QueryReferrers(path))).Order(StringComparer.Ordinal).ShouldBe(database.Referrers(path));
            (await client.RunAsync(new QueryPathFromHashPart(StorePath.Parse(path, store.Directories.StoreDir).HashPart))).ShouldBe(path);
        }

        (await client.ClosureAsync([d])).Select(info => info.Info.Path).ShouldBe(await Lines("--requisites", d));
        (await client.RunAsync(new QueryValidDerivers(d))).ShouldBe([derivation]);
        var outputs = await client.RunAsync(new QueryDerivationOutputMap(derivation));
        outputs.Values.Order(StringComparer.Ordinal).ShouldBe(await Lines("--outputs", derivation));
        (await Lines("--references", d)).ShouldBe(database.References(d));
        outputs["out"].ShouldBe(d);
        (await client.RunAsync(new QuerySubstitutablePaths(all))).ShouldBeEmpty();

        (await client.RunAsync(new IsValidPath(Absent()))).ShouldBeFalse();
        (await client.RunAsync(new QueryPathInfo(Absent()))).ShouldBeNull();
        (await client.RunAsync(new QueryPathFromHashPart(new string('0', 32)))).ShouldBeNull();
        await Should.ThrowAsync<InvalidPathException>(() => client.ClosureAsync([Absent()]));
        // The name of a path is refused by the daemon, in its own words, and the next question is answered.
        (await Should.ThrowAsync<DaemonRefusedException>(() => client.RunAsync(new IsValidPath("/etc/passwd")))).Message.ShouldContain("/etc/passwd");
        (await client.RunAsync(new IsValidPath(d))).ShouldBeTrue();

        string Absent() => $"{store.Directories.StoreDir}/{new string('0', 32)}-absent";

        async Task<IReadOnlyList<string>> Lines(params string[] query) =>
            [.. (await store.LinesAsync("nix-store", ["--query", .. query])).Order(StringComparer.Ordinal)];
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task The_archive_of_a_path_is_the_one_nix_store_dumps(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release);
        var store = daemon.Store;
        var tree = Directory.CreateDirectory(store["tree"]);
        // Names and contents that are words of the archive itself.
        foreach (var name in (string[])["(", ")", "contents", "name", "type"])
            await File.WriteAllTextAsync(Path.Combine(tree.FullName, name), name);
        File.CreateSymbolicLink(Path.Combine(tree.FullName, "target"), ")");
        Directory.CreateDirectory(Path.Combine(tree.FullName, "empty"));
        await File.WriteAllBytesAsync(Path.Combine(tree.FullName, "large"), new byte[300_001]);
        File.SetUnixFileMode(Path.Combine(tree.FullName, "large"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var path = (await store.TextAsync("nix-store", "--add", tree.FullName)).Trim();

        var client = daemon.Client();
        using var ours = new MemoryStream();
        await client.RunAsync(new NarFromPath(path, ours));
        ours.ToArray().ShouldBe((await store.RunAsync("nix-store", "--dump", path)).Output);
        (await client.RunAsync(new IsValidPath(path))).ShouldBeTrue();
    }
}
