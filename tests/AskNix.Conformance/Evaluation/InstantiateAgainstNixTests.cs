using AskNix.Conformance.Daemon;

namespace AskNix.Conformance.Evaluation;

public sealed class InstantiateAgainstNixTests
{
    private static readonly string s_file = Path.Combine(EngineProgram.Cases, "derivations.nix");

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task What_is_instantiated_is_printed_and_in_the_store_as_by_nix_instantiate(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release);
        var programs = new EngineProgram(daemon);
        foreach (var arguments in (string[][])[[s_file], [s_file, "-A", "two.dev", "-A", "deep", "--add-root", "roots/mine", "--argstr", "suffix", "-x"]])
        {
            var (nix, ours) = await programs.CompareAsync("nix-instantiate", "instantiate", arguments);
            nix.Status.ShouldBe(0, nix.Errors);
            ours.ShouldBe(nix);
        }
    }

    /// <summary>Those before the one that fails are printed and there; what is no whole derivation fails.</summary>
    [Theory]
    [InlineData("[ (d \"a\") (d \"bad/name\") (d \"c\") ]")]
    [InlineData("{ a = d \"a\"; b = throw \"none\"; }")]
    [InlineData("{ a = d \"a\"; inner = { recurseForDerivations = true; b = { type = \"derivation\"; name = \"b\"; drvPath = throw \"none\"; }; }; }")]
    [InlineData("[ (d \"a\") { type = \"derivation\"; } ]")]
    [InlineData("[ (d \"a\") { type = \"derivation\"; name = throw \"none\"; } ]")]
    [InlineData("[ (d \"a\") { type = \"derivation\"; name = 1; inherit (d \"b\") drvPath outputName; } ]")]
    [InlineData("[ (d \"a\") { type = \"derivation\"; name = \"b\"; } ]")]
    [InlineData("[ (d \"a\") { type = \"derivation\"; name = \"b\"; drvPath = \"/elsewhere.drv\"; } ]")]
    [InlineData("[ (d \"a\") { type = \"derivation\"; name = \"b\"; drvPath = (d \"b\").outPath; } ]")]
    [InlineData("[ (d \"a\") { type = \"derivation\"; name = \"b\"; inherit (d \"b\") drvPath; } ]")]
    [InlineData("{ a = d \"a\"; \"b c\" = throw \"none\"; \"1\" = throw \"none\"; \"d.e\" = throw \"none\"; \"\" = throw \"none\"; f' = throw \"none\"; }", 0)]
    [InlineData("{ _a = d \"a\"; b-c = d \"b\"; \"d+1\" = d \"d\"; }", 0)]
    public async Task What_fails_does_so_where_nix_does(string expression, int status = 1)
    {
        using var daemon = await RealDaemon.StartAsync("2.34");
        string[] words = ["-E", $"let d = name: derivation {{ inherit name; system = \"x86_64-linux\"; builder = \"/b\"; }}; in {expression}"];
        var (nix, ours) = await new EngineProgram(daemon).CompareAsync("nix-instantiate", "instantiate", words);
        nix.Status.ShouldBe(status, nix.Errors);
        WithoutInternals(ours).ShouldBe(WithoutInternals(nix));
    }

    /// <summary>Channels are links: what is found is where they lead to, and where nothing may be read there, nothing is found.</summary>
    [Theory]
    [InlineData("n=LINKS/set", "<n>")]
    [InlineData("n=LINKS/set", "toString <n/inner>")]
    [InlineData("LINKS", "<set/inner/default.nix>")]
    [InlineData("n=LINKS/set", "(import <n/inner>).here")]
    [InlineData("n=LINKS/nowhere", "<n>")]
    [InlineData("LINKS", "<nowhere>")]
    [InlineData("n=LINKS/set", "<n>", "--restrict-eval")]
    [InlineData("n=LINKS/real", "<n/inner>", "--restrict-eval")]
    [InlineData("n=LINKS/real", "import <n/out>", "--restrict-eval")]
    public async Task A_search_path_of_links_leads_where_it_does_in_nix(string entry, string expression, params string[] more)
    {
        using var daemon = await RealDaemon.StartAsync("2.34");
        var links = Directory.CreateDirectory(daemon.Store["links"]).FullName;
        Directory.CreateDirectory(Path.Combine(links, "real", "inner"));
        await File.WriteAllTextAsync(Path.Combine(links, "real", "inner", "default.nix"), "{ here = ./.; }", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(links, "outside.nix"), "1", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(links, "set"), "real");
        File.CreateSymbolicLink(Path.Combine(links, "nowhere"), "none");
        File.CreateSymbolicLink(Path.Combine(links, "real", "out"), "../outside.nix");

        var (nix, ours) = await new EngineProgram(daemon).CompareAsync(
            "nix-instantiate", "instantiate", ["--eval", "--strict", "-I", entry.Replace("LINKS", links, StringComparison.Ordinal), .. more, "-E", expression]);

        WithoutInternals(ours).ShouldBe(WithoutInternals(nix));
    }

    /// <summary>The lines of the file that each has for itself are its own.</summary>
    private static EngineOutcome WithoutInternals(EngineOutcome outcome) =>
        outcome with { Errors = System.Text.RegularExpressions.Regex.Replace(outcome.Errors, @"at «nix-internal»[^\n]*(\n +[0-9]*\|[^\n]*)*", "") };

    [Fact]
    public async Task Without_a_daemon_nothing_is_printed_but_why()
    {
        using var daemon = await RealDaemon.StartAsync("2.34");
        File.Move(daemon.Store["socket"], daemon.Store["elsewhere"]);
        var ours = await new EngineProgram(daemon).OursAsync("engine", "instantiate", s_file);
        ours.Status.ShouldBe(1);
        ours.Output.ShouldBeEmpty();
        ours.Errors.ShouldContain(daemon.Store["socket"]);
        ours.Store.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_store_that_is_meant_is_written_to_or_refused_and_never_passed_over()
    {
        using var daemon = await RealDaemon.StartAsync("2.34");
        var elsewhere = daemon.Store["elsewhere"];
        File.Move(daemon.Store["socket"], elsewhere);
        var programs = new EngineProgram(daemon);

        var named = await programs.OursAsync("engine", "instantiate", "--store", $"unix://{elsewhere}", s_file);
        named.Status.ShouldBe(0, named.Errors);
        named.Store.ShouldNotBeEmpty();

        var other = await programs.OursAsync("engine", "instantiate", "--store", "ssh-ng://elsewhere.invalid", s_file);
        other.Status.ShouldBe(2);
        other.Errors.ShouldContain("ask-nix engine store");
        other.Store.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--store", "local")]
    [InlineData("--option", "store", "local")]
    public async Task Without_a_daemon_the_store_is_written_to_as_nix_would(params string[] store)
    {
        using var daemon = await RealDaemon.StartAsync("2.34");
        var (nix, ours) = await new EngineProgram(daemon, remote: "").CompareAsync("nix-instantiate", "instantiate", [s_file, "-A", "deep", "--argstr", "suffix", "-x", .. store]);
        nix.Status.ShouldBe(0, nix.Errors);
        ours.ShouldBe(nix);
    }
}
