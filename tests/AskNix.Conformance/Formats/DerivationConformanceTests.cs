using System.Buffers;
using System.Text;
using AskNix.Conformance.Evaluation;
using AskNix.Conformance.Planning;
using Nix.Evaluation;
using Nix.Formats;

namespace AskNix.Conformance.Formats;

/// <summary>Derivations as each Nix writes them: read, printed back, shown as JSON, and their output paths computed.</summary>
public sealed class DerivationConformanceTests
{
    private static readonly ExperimentalFeature[] s_features =
        [ExperimentalFeature.CaDerivations, ExperimentalFeature.ImpureDerivations, ExperimentalFeature.DynamicDerivations, ExperimentalFeature.GitHashing];

    /// <summary>Every kind of derivation the evaluator can make, and each Nix knows.</summary>
    private static string Expression(string release) =>
        $$"""
        let
          make = attributes: derivation ({ system = "x86_64-linux"; builder = "/bin/sh"; } // attributes);
          empty = { md5 = "d41d8cd98f00b204e9800998ecf8427e"; sha1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709"; sha256 = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; sha512 = "z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=="; };
          fixed = outputHashMode: outputHashAlgo: make { name = "fixed-${outputHashMode}-${outputHashAlgo}"; inherit outputHashMode outputHashAlgo; outputHash = empty.${outputHashAlgo}; };
          src = builtins.toFile "src" "source";
          plain = make { name = "plain"; args = [ "-c" "echo \"a\tb\"\n\\ \r é" src ]; outputs = [ "out" "dev" ]; text = "zwölf \"q\" \\ \n\t\r"; none = ""; };
          structured = make { name = "structured"; __structuredAttrs = true; list = [ 1 2.5 true null "s\"\n" ]; set = { b = 1; a = { }; c = [ ]; f = 1.0e20; "é" = "\u"; }; dep = plain.dev; };
          floating = make { name = "floating"; __contentAddressed = true; outputHashAlgo = "sha256"; outputHashMode = "recursive"; outputs = [ "out" "lib" ]; };
          impure = make { name = "impure"; __impure = true; dep = floating.lib; };
          deferred = make { name = "deferred"; dep = floating; outputs = [ "out" "doc" ]; };
          methods = builtins.concatMap (mode: map (fixed mode) [ "md5" "sha1" "sha256" "sha512" ]) [ "flat" "recursive" ];
          late = [ {{(release is "2.8" ? "" : """(fixed "nar" "sha256") (fixed "git" "sha1") (fixed "text" "sha256") (make { name = "made.drv"; __contentAddressed = true; outputHashAlgo = "sha256"; outputHashMode = "text"; })""")}} ];
          latest = [ {{(release is "2.34" ? """(fixed "git" "sha256")""" : "")}} ];
        in make { name = "top"; builder = plain; all = methods ++ late ++ latest ++ [ structured floating impure deferred ]; deep = plain.drvPath; }
        """;

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Derivations_of_every_kind_are_read_and_written_as_nix_has_them(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        await File.AppendAllTextAsync(
            store["conf/nix.conf"], $"extra-experimental-features = ca-derivations impure-derivations{(release is "2.8" ? "" : " dynamic-derivations git-hashing")}\n");
        var top = (await store.LinesAsync("nix-instantiate", "-E", Expression(release)))[^1];

        await CompareAsync(store, top);
        new OurEvaluation(store, s_features).Evaluate($"({Expression(release)}).drvPath").Printed.ShouldBe($"\"{top}\"");
    }

    [Theory]
    [InlineData("2.26")]
    [InlineData("2.34")]
    public async Task Derivations_that_need_what_another_makes_are_read_and_written_as_nix_has_them(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        await File.AppendAllTextAsync(store["conf/nix.conf"], "extra-experimental-features = ca-derivations dynamic-derivations\n");
        var top = (await store.LinesAsync("nix-instantiate", "-E", """
            let
              make = attributes: derivation ({ system = "x86_64-linux"; builder = "/bin/sh"; } // attributes);
              maker = make { name = "made.drv"; __contentAddressed = true; outputHashAlgo = "sha256"; outputHashMode = "text"; };
              twice = make { name = "twice.drv"; __contentAddressed = true; outputHashAlgo = "sha256"; outputHashMode = "text"; dep = builtins.outputOf maker.outPath "dev"; };
            in make { name = "top"; a = builtins.outputOf (builtins.outputOf maker.outPath "out") "out"; b = builtins.outputOf twice.outPath "bin"; c = maker; }
            """))[^1];

        await CompareAsync(store, top);
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Derivations_of_the_demonstration_machine_are_read_and_written_as_nix_has_them(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var demo = Path.Combine(PlanningMachine.Repository, "demo");
        await File.WriteAllTextAsync(store["hardware-configuration.nix"], (await File.ReadAllTextAsync(Path.Combine(demo, "machine/classic/hardware-configuration.nix"))).Replace("@system@", "x86_64-linux", StringComparison.Ordinal));
        File.Copy(Path.Combine(demo, "machine/classic/configuration.nix"), store["configuration.nix"]);
        var top = (await store.LinesAsync(
            "nix-instantiate", Path.Combine(demo, "nixpkgs/nixos"), "-A", "config.system.build.toplevel", "-I", $"nixpkgs={demo}/nixpkgs", "-I", $"nixos-config={store["configuration.nix"]}"))[^1];

        (await CompareAsync(store, top)).ShouldBeGreaterThan(20);
    }

    /// <returns>How many derivations were compared.</returns>
    private static async Task<int> CompareAsync(PrivateStore store, string top)
    {
        var directory = store.Directories.StoreDir;
        var files = Directory.GetFiles(directory, "*.drv").ToDictionary(file => StorePath.Parse(file, directory), File.ReadAllBytes);
        var derivations = files.ToDictionary(file => file.Key, file => DerivationParser.Parse(file.Value, file.Key.DerivationName, directory));
        var hashes = new DerivationHashes(directory, path => derivations[path]);
        foreach (var (path, derivation) in derivations)
        {
            DerivationWriter.Print(derivation, directory).ToArray().ShouldBe(files[path]);
            StorePath.OfText(directory, path.Name, files[path], derivation.References()).ShouldBe(path);
            var computed = hashes.OutputPaths(derivation);
            foreach (var (name, output) in derivation.Outputs)
                computed[name].ShouldBe(output.PathIfKnown, $"{path} {name}");
        }

        var show = store.Nix.Version.StartsWith("2.8.", StringComparison.Ordinal) ? (string[])["show-derivation"] : ["derivation", "show"];
        var shown = await store.TextAsync("nix", [.. show, "--recursive", top]);
        var read = DerivationJsonReader.Read(Encoding.UTF8.GetBytes(shown), directory);
        read.Count.ShouldBe(derivations.Count);
        foreach (var (path, derivation) in read)
            DerivationWriter.Print(derivation, directory).ToArray().ShouldBe(files[path]);
        if (store.Nix.Version.StartsWith("2.34.", StringComparison.Ordinal))
        {
            var output = new ArrayBufferWriter<byte>();
            DerivationJsonWriter.Write(output, derivations);
            Encoding.UTF8.GetString(output.WrittenSpan).ShouldBe(shown.TrimEnd('\n'));
        }
        return derivations.Count;
    }
}
