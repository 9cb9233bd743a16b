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

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task The_events_of_a_build_are_those_of_internal_json(string release)
    {
        var shown = ShownAsync(release);
        var told = ToldAsync(release);

        (await told).ShouldBe(await shown);
        (await told).Sum(tree => tree.Split('\n').Count(line => line.Contains("kind 105 'building", StringComparison.Ordinal))).ShouldBe(Derivations);
        (await told).Sum(tree => tree.Split('\n').Count(line => line.Contains("result 101 [line of n", StringComparison.Ordinal))).ShouldBe(Derivations - 1);
        (await told).Sum(tree => tree.Split('\n').Count(line => line.Contains("result 104 [phase of n", StringComparison.Ordinal))).ShouldBe(Derivations - 1);
    }

    private static async Task<IReadOnlyList<string>> ShownAsync(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var derivation = (await store.LinesAsync("nix-instantiate", "-E", s_graph))[^1];
        var result = await store.RunAsync("nix-store", "--realise", derivation, "--max-jobs", "1", "--log-format", "internal-json");
        result.Exit.Succeeded.ShouldBeTrue(result.ErrorText);
        return new EventTrees(store.Directories.StoreDir).Of(ToldEvent.OfJson(result.ErrorText));
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release, "trusted-users = root *\n");
        var derivation = DerivedPath.AllOutputsOf(await daemon.InstantiateAsync(s_graph));
        var client = daemon.Client(new DaemonSettings { MaximumJobs = 1 });
        var events = new List<DaemonEvent>();
        // The command asks first what it will have to do, to say so.
        await client.RunAsync(new QueryMissing([derivation]), events.Add);
        await client.RunAsync(new BuildPaths([derivation]), events.Add);
        // In its lines 2.8 does not say what an activity is part of.
        var told = events.Select(ToldEvent.Of).OfType<ToldEvent>().Select(each => release is "2.8" ? each with { Parent = 0 } : each);
        return new EventTrees(daemon.Store.Directories.StoreDir).Of(told);
    }
}
