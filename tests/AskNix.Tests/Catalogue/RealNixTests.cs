using AskNix.Catalogue;
using AskNix.Tests.Settings;

namespace AskNix.Tests.Catalogue;

/// <summary>Our expressions under every real Nix that is here, on the demonstration package set and on odd ones.</summary>
public sealed class RealNixTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    public static TheoryData<string> Programs()
    {
        var programs = RealNix.Programs().ToArray();
        if (programs.Length is 0 && Environment.GetEnvironmentVariable("CI") is "true")
            throw new InvalidOperationException("No real Nix: ASK_NIX_TEST_NIX names no directory with versions in it.");
        return [.. programs.DefaultIfEmpty("")];
    }

    public void Dispose() => directory.Dispose();

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Odd_packages_are_listed_as_far_as_they_can_be(string program)
    {
        Assert.SkipWhen(program.Length is 0, "No real Nix here.");
        directory.Write("set/default.nix", """
            { config ? { }, ... }:
            {
              good = { type = "derivation"; name = "good-1.2"; meta = { description = "It\nis  good"; license = { spdxId = "MIT"; }; mainProgram = "goodly"; platforms = [ "x86_64-linux" "aarch64-linux" ]; }; };
              throwing = throw "no";
              failing = assert false; { };
              half = { type = "derivation"; name = "half-0.1"; pname = "half"; version = "0.1"; meta = { description = throw "no text"; homepage = [ "https://h.example" "x" ]; license = [ { free = false; shortName = "own"; } ]; broken = true; }; };
              noName = { type = "derivation"; name = throw "nameless"; meta = 7; };
              other = { type = "derivation"; name = "o"; meta = { platforms = [ "m68k-netbsd" ]; knownVulnerabilities = [ "CVE" ]; description = 7; }; outputs = [ "out" "dev" ]; };
              set = { recurseForDerivations = true; inner = { type = "derivation"; name = "inner-3"; }; "odd name" = { type = "derivation"; name = "odd-1"; }; text = "x"; bad = throw "no"; };
              hidden = { inner2 = { type = "derivation"; name = "inner2-3"; }; };
              lib.version = "9.9"; fun = x: x; number = 3;
            } // (if config.allowAliases or true then { fine = { type = "derivation"; name = "good-1.2"; meta = { }; }; lost = throw "lost"; } else { })
            """);

        var entries = await Read(program, directory["set"]);

        entries[0].ShouldBe(new PackageSetRelease("9.9", 11));
        var packages = entries.OfType<Package>().ToDictionary(package => package.Attribute);
        packages.Keys.ShouldBe(["good", "half", "noName", "other", "set.inner", "set.\"odd name\""], ignoreOrder: true);
        packages["good"].ShouldBe(new Package("good") { PName = "good", Version = "1.2", Description = "It is good", Licence = "MIT", MainProgram = "goodly" });
        packages["half"].ShouldBe(new Package("half") { PName = "half", Version = "0.1", Homepage = "https://h.example", Licence = "own", Unfree = true, Broken = true });
        packages["other"].ShouldBe(new Package("other") { PName = "o", Unsupported = true, Insecure = true, Outputs = ["out", "dev"], Description = "7" });
        packages["noName"].ShouldBe(new Package("noName"));
        entries.OfType<PackageAlias>().ShouldHaveSingleItem().Alias.ShouldBe("fine");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_package_that_aborts_is_left_out_alone(string program)
    {
        Assert.SkipWhen(program.Length is 0, "No real Nix here.");
        var names = string.Join('\n', Enumerable.Range(0, 40).Select(number => $"p{number} = {{ type = \"derivation\"; name = \"p{number}-1\"; }};"));
        directory.Write("set/default.nix", $"{{ ... }}: {{ {names} bad = abort \"really\"; worse = 1 + {{ }}; }}");

        var entries = await Read(program, directory["set"]);

        entries.OfType<Package>().Count().ShouldBe(40);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_demonstration_set_is_listed_and_searched(string program)
    {
        var demo = Demo();
        Assert.SkipWhen(program.Length is 0 || demo is null, "No real Nix or no demonstration set here.");
        var indexer = new PackageIndexer(directory["cache"], TimeProvider.System);

        await indexer.Build(new EvaluatedPackages(new RealNix(program, directory), demo!, "demo"));
        using var catalogue = PackageCatalogue.Open(indexer.PathOf("demo"))!;

        catalogue.Count.ShouldBeGreaterThan(80);
        catalogue.Search("firefox", 1)[0].Package.ShouldSatisfyAllConditions(
            package => package.Attribute.ShouldBe("firefox"), package => package.Version.ShouldNotBeEmpty(), package => package.MainProgram.ShouldBe("firefox"));
        catalogue.Search("web browser", 5).ShouldContain(hit => hit.Package.Attribute == "firefox");
        catalogue.FindAlias("transmission")!.Target.ShouldBe("transmission_4");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_options_of_the_demonstration_system_are_listed(string program)
    {
        var demo = Demo();
        Assert.SkipWhen(program.Length is 0 || demo is null, "No real Nix or no demonstration set here.");
        var indexer = new OptionIndexer(directory["cache"]);

        await indexer.Build(new EvaluatedOptions(new RealNix(program, directory), $"import {demo}/nixos {{ configuration = {{ }}; }}", "demo"));
        using var options = OptionCatalogue.Open(indexer.PathOf("demo"))!;

        options.Count.ShouldBeGreaterThan(60);
        options.Find("services.openssh.enable")!.Type.ShouldBe("boolean");
        options.Find("users.users.ada.extraGroups").ShouldNotBeNull();
        options.Search("ssh", 5).ShouldContain(option => option.Name == "services.openssh.enable");
    }

    private async Task<List<IndexEntry>> Read(string program, string set)
    {
        var entries = new List<IndexEntry>();
        await foreach (var entry in new EvaluatedPackages(new RealNix(program, directory), set, "r").Read(default))
            entries.Add(entry);
        return entries;
    }

    /// <summary>The demonstration set of this checkout, or the one that ASK_NIX_TEST_DEMO names.</summary>
    private static string? Demo()
    {
        if (Environment.GetEnvironmentVariable("ASK_NIX_TEST_DEMO") is { Length: > 0 } named)
            return named;
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            var demo = Path.Combine(place.FullName, "demo", "nixpkgs");
            if (File.Exists(Path.Combine(demo, "default.nix")))
                return demo;
        }

        return null;
    }
}
