using Nix.Store.Daemon;
using Nix.Store.Sqlite;

namespace AskNix.Conformance.Local;

/// <summary>Outputs whose paths follow from what they contain, and what needs them, are built and recorded as a real Nix does.</summary>
public sealed class FloatingOutputTests
{
    private const string Configuration = "experimental-features = nix-command flakes ca-derivations impure-derivations\n";

    /// <summary>One that needs nothing; two outputs that refer to one another and themselves; two of which one is asked for; flat and text; and what is addressed by its inputs, or fixed, and needs these.</summary>
    private const string Expression =
        """
        let d = name: script: more: derivation ({ inherit name; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" script ]; } // more);
          ca = name: script: more: d name script ({ __contentAddressed = true; outputHashMode = "recursive"; outputHashAlgo = "sha256"; } // more);
          a = ca "a" "echo a > $out" { };
          b = ca "b" "/bin/mkdir $out; echo ${a} $out $dev > $out/x; /bin/ln -s $out/x $out/link; echo dev > $dev" { outputs = [ "out" "dev" ]; };
          flat = ca "flat" "echo flat > $out" { outputHashMode = "flat"; };
          sha512 = ca "sha512" "read -r line < ${flat}; echo $line > $out" { outputHashAlgo = "sha512"; };
          structured = ca "structured" ". $NIX_ATTRS_SH_FILE; echo $needs > \${outputs[out]}" { __structuredAttrs = true; needs = b.dev; };
          c = d "c" "echo ${b} ${b.dev} $extra > $out" { extra = a; };
          e = d "e" "echo ${c} > $out" { };
          half = ca "half" "echo $a > $out; echo dev $a > $dev" { inherit a; outputs = [ "out" "dev" ]; };
          uses = d "uses" "echo ${half.dev} > $out" { };
          fixed = d "fixed" "echo hello > $out" { inherit a; outputHash = "sha256-WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM="; };
        in [ e fixed structured sha512 uses ]
        """;

    [Theory]
    [InlineData("2.26")]
    [InlineData("2.34")]
    public async Task Are_those_of_a_real_nix(string release)
    {
        // 2.26 records the outputs that nobody asked for as well.
        using var built = await BuiltStore.InstantiateAsync(release, release == "2.34" ? Expression : Expression.Replace(" uses ]", " ]", StringComparison.Ordinal), Configuration);
        var theirPaths = await built.Store.LinesAsync("nix-store", ["--realise", .. built.Derivations]);
        var theirs = await StoreFacts.OfAsync(built.Store);
        var theirRealisations = Realisations(built.Store);
        theirRealisations.ShouldNotBeEmpty();

        using (var ours = await built.BeginAnewAsync())
        {
            var results = await built.BuildAsync(ours);
            results.ShouldAllBe(result => result.Succeeded, string.Join('\n', results.Select(result => result.Error)));
            results.Select(result => result.Outputs["out"]).ShouldBe(theirPaths);
            // What is there is not built again, though its derivation does not say where.
            (await built.BuildAsync(ours)).ShouldAllBe(result => result.Status == BuildStatus.AlreadyValid || result.Status == BuildStatus.ResolvesToAlreadyValid);
        }

        (await StoreFacts.OfAsync(built.Store)).ShouldBe(theirs);
        Realisations(built.Store).ShouldBe(theirRealisations);
        // And the real one has nothing left to build.
        (await built.Store.LinesAsync("nix-store", ["--realise", "--max-jobs", "0", .. built.Derivations])).ShouldBe(theirPaths);
        await built.Store.TextAsync("nix-store", "--gc");
        await StoreFacts.IsSoundAsync(built.Store);
    }

    /// <summary>One makes a derivation, another needs what that makes; and one that makes the one that makes it.</summary>
    private const string Dynamic =
        """
        let d = name: script: more: derivation ({ inherit name; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" script ]; } // more);
          ca = name: mode: script: d name script { __contentAddressed = true; outputHashMode = mode; outputHashAlgo = "sha256"; };
          copy = name: of: ca name "text" "/bin/cp ${builtins.unsafeDiscardOutputDependency of} $out; :";
          hello = ca "hello" "recursive" "echo hello $out > $out";
          making = copy "hello.drv" hello.drvPath;
          made = builtins.outputOf making.outPath "out";
          twice = builtins.outputOf (builtins.outputOf (copy "hello.drv.drv" making.drvPath).outPath "out") "out";
        in [ (ca "uses" "recursive" "echo ${made} > $out") (d "plain" "echo ${made} > $out" { }) (d "further" "echo ${twice} > $out" { }) ]
        """;

    [Fact]
    public async Task Derivations_that_derivations_make_are_built_as_a_real_nix_builds_them()
    {
        using var built = await BuiltStore.InstantiateAsync("2.34", Dynamic, "experimental-features = nix-command ca-derivations dynamic-derivations\n");
        var theirPaths = await built.Store.LinesAsync("nix-store", ["--realise", .. built.Derivations]);
        var theirs = await StoreFacts.OfAsync(built.Store);

        using (var ours = await built.BeginAnewAsync())
        {
            var results = await built.BuildAsync(ours);
            results.ShouldAllBe(result => result.Succeeded, string.Join('\n', results.Select(result => result.Error)));
            results.Select(result => result.Outputs["out"]).ShouldBe(theirPaths);
            (await built.BuildAsync(ours)).ShouldAllBe(result => result.Status == BuildStatus.AlreadyValid);
        }

        (await StoreFacts.OfAsync(built.Store)).ShouldBe(theirs);
        (await built.Store.LinesAsync("nix-store", ["--realise", "--max-jobs", "0", .. built.Derivations])).ShouldBe(theirPaths);
    }

    [Fact]
    public async Task What_a_real_nix_has_built_is_not_built_again_and_is_built_upon()
    {
        using var built = await BuiltStore.InstantiateAsync("2.34", Expression, Configuration);
        var paths = await built.Store.LinesAsync("nix-store", ["--realise", .. built.Derivations]);
        using var ours = await EmbeddedStore.OpenAsync(built.Store);
        List<DaemonEvent> events = [];

        var results = await built.BuildAsync(ours, report: events.Add);

        results.Select(result => result.Outputs["out"]).ShouldBe(paths);
        events.OfType<DaemonEvent.ActivityStarted>().ShouldNotContain(started => started.Kind == ActivityKind.Build);
    }

    private static string[] Realisations(PrivateStore store)
    {
        using var database = SqliteDatabase.Open(store.Directories.DatabasePath, SqliteOpening.Change, TimeSpan.FromMinutes(1));
        const string Rows = "select r.drvPath || '!' || r.outputName || ' ' || v.path || r.signatures from Realisations r join ValidPaths v on v.id = r.outputPath";
        return [.. database.Query(row => row.GetString(0), Rows).Order(StringComparer.Ordinal)];
    }
}
