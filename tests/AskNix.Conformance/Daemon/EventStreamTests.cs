using System.Text.RegularExpressions;
using Nix.Store.Daemon;

namespace AskNix.Conformance.Daemon;

/// <summary>What our client tells of a build, against what Nix's own command shows of the same build in another store.</summary>
public sealed class EventStreamTests
{
    private const int Derivations = 200;

    // Each needs two before it; one more, counted among them, needs all.
    private static readonly string s_graph = $$"""
        let
          make = number: derivation {
            name = "n${toString (1000 + number)}";
            system = builtins.currentSystem;
            builder = "/bin/sh";
            needs = if number == 0 then [ ] else map (divisor: builtins.elemAt all (number / divisor)) [ 2 3 ];
            args = [ "-c" ''echo "line of $name"; echo '@nix {"action":"setPhase","phase":"phase of '$name'"}' >&2; echo "  zwölf" >&2; echo > $out'' ];
          };
          all = builtins.genList make {{Derivations - 1}};
        in derivation { name = "top"; system = builtins.currentSystem; builder = "/bin/sh"; inherit all; args = [ "-c" "echo > $out" ]; }
        """;

    // One fails, one of two others needs that, one is fetched, one has several outputs, of which one is needed.
    private const string Mixed = """
        let
          make = name: script: more: derivation ({ inherit name; system = builtins.currentSystem; builder = "/bin/sh"; args = [ "-c" "echo '@nix {\"action\":\"setPhase\",\"phase\":\"work\"}'\n${script}\n:" ]; } // more);
          fetched = derivation {
            name = "fetched"; system = "builtin"; builder = "builtin:fetchurl"; url = "file://FOLDER/file"; outputHash = "sha256-WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM=";
            preferLocalBuild = true; unpack = false; executable = false;
          };
          fails = make "fails" "echo trying; exit 3" { };
          several = make "several" "echo one >&2; echo > $out; echo > $dev; echo > $doc" { outputs = [ "out" "dev" "doc" ]; };
          wanting = make "wanting" "echo > $out" { inherit fails; };
        in make "top" "echo > $out" { inherit fetched wanting; several = several.dev; }
        """;

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task So_are_those_where_something_fails_is_fetched_or_has_several_outputs(string release)
    {
        var folder = Directory.CreateTempSubdirectory("ask-nix-fetched-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "file"), "hello\n", TestContext.Current.CancellationToken);
        var expression = Mixed.Replace("FOLDER", folder.FullName, StringComparison.Ordinal);
        var shown = await ShownAsync(release, expression, succeeds: false, "--keep-going");
        var told = await ToldAsync(release, expression, succeeds: false);
        folder.Delete(recursive: true);

        told.Select(Once).ShouldBe(shown.Select(Once));
        var all = string.Join('\n', told);
        all.ShouldContain("result 104 [work]");
        foreach (var name in (string[])["fails", "several", "fetched"])
            all.ShouldContain($"kind 105 'building '{name}.drv'");
        all.ShouldNotContain("kind 105 'building 'wanting.drv'");

        // How often it is said how far a download is, is a matter of how long it takes.
        static string Once(string tree) => Regex.Replace(tree, "^(    result 105 .*)(\n\\1)+$", "$1", RegexOptions.Multiline);
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task The_events_of_a_build_are_those_of_internal_json(string release)
    {
        var shown = ShownAsync(release, s_graph);
        var told = ToldAsync(release, s_graph);

        (await told).ShouldBe(await shown);
        (await told).Sum(tree => tree.Split('\n').Count(line => line.Contains("kind 105 'building", StringComparison.Ordinal))).ShouldBe(Derivations);
        (await told).Sum(tree => tree.Split('\n').Count(line => line.Contains("result 101 [line of n", StringComparison.Ordinal))).ShouldBe(Derivations - 1);
        (await told).Sum(tree => tree.Split('\n').Count(line => line.Contains("result 104 [phase of n", StringComparison.Ordinal))).ShouldBe(Derivations - 1);
    }

    private static async Task<IReadOnlyList<string>> ShownAsync(string release, string expression, bool succeeds = true, params string[] flags)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var derivation = (await store.LinesAsync("nix-instantiate", "-E", expression))[^1];
        var result = await store.RunAsync("nix-store", ["--realise", derivation, "--max-jobs", "1", "--log-format", "internal-json", .. flags]);
        result.Exit.Succeeded.ShouldBe(succeeds, result.ErrorText);
        return new EventTrees(store.Directories.StoreDir).Of(ToldEvent.OfJson(result.ErrorText));
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(string release, string expression, bool succeeds = true)
    {
        using var daemon = await RealDaemon.StartAsync(release, "trusted-users = root *\n");
        var derivation = DerivedPath.AllOutputsOf(await daemon.InstantiateAsync(expression));
        var client = daemon.Client(new DaemonSettings { MaximumJobs = 1, KeepGoing = !succeeds });
        var events = new List<DaemonEvent>();
        // The command asks first what it will have to do, to say so.
        await client.RunAsync(new QueryMissing([derivation]), events.Add);
        if (succeeds)
            await client.RunAsync(new BuildPaths([derivation]), events.Add);
        else
            await Should.ThrowAsync<DaemonRefusedException>(() => client.RunAsync(new BuildPaths([derivation]), events.Add));
        // In its lines 2.8 does not say what an activity is part of.
        var told = events.Select(ToldEvent.Of).OfType<ToldEvent>().Select(each => release is "2.8" ? each with { Parent = 0 } : each);
        return new EventTrees(daemon.Store.Directories.StoreDir).Of(told);
    }
}
