using System.Text;
using System.Text.Json.Nodes;
using Nix.Store;

namespace AskNix.Conformance.Local;

/// <summary>Manifests of real profiles are read, and written again byte for byte; a conflict of files is told before anything is built.</summary>
public sealed class ManifestTests
{
    private const string Packages =
        """
        let p = name: script: derivation { inherit name; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" "/bin/mkdir -p $out/bin; ${script}\n:" ]; };
        in { a = p "a-1.0" "echo a > $out/bin/a"; b = p "b-2" "echo b > $out/bin/b"; c = p "c-3" "echo c > $out/bin/a"; }
        """;

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task What_nix_wrote_is_read_and_written_again(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        await File.WriteAllTextAsync(store["packages.nix"], Packages);
        await store.TextAsync("nix", "profile", "install", "--profile", store["state/profiles/p"], "-f", store["packages.nix"], "a", "b");
        var text = await File.ReadAllBytesAsync(store["state/profiles/p/manifest.json"]);

        var manifest = ProfileManifest.Parse(text);

        manifest.Version.ShouldBe(ProfileManifest.VersionWrittenBy(Version.Parse(RealNix.Of(release).Version)));
        manifest.Elements.Select(element => element.Name.Split('-')[0]).ShouldBe(["a", "b"]);
        Encoding.UTF8.GetString(manifest.Print()).ShouldBe(Encoding.UTF8.GetString(text));
        // The links are those the real one made.
        var links = ProfileLinks.Of(manifest.Elements.SelectMany(element => element.Packages)).All().ToList();
        links.Select(link => link.Place).ShouldBe(["bin/a", "bin/b"]);
        foreach (var (place, target) in links)
            Nix.Posix.DurableLink.ReadLink(store[$"state/profiles/p/{place}"]).ShouldBe(target);
        // A third has a file of the first.
        var third = (await store.TextAsync("nix-build", "--no-out-link", store["packages.nix"], "-A", "c")).Trim();
        var conflict = Should.Throw<ProfileConflictException>(() =>
            ProfileLinks.Of([.. manifest.Elements.SelectMany(element => element.Packages), new ProfilePackage(third)]));
        new[] { conflict.First, conflict.Second }.ShouldBe([$"{manifest.Elements[0].StorePaths[0]}/bin/a", $"{third}/bin/a"], ignoreOrder: true);
        (await store.RunAsync("nix", "profile", "install", "--profile", store["state/profiles/p"], "-f", store["packages.nix"], "c")).Exit.Succeeded.ShouldBeFalse();
        ProfileLinks.Of([.. manifest.Elements.SelectMany(element => element.Packages), new ProfilePackage(third, Priority: 4)]).All()
            .ShouldContain(link => link.Target == $"{third}/bin/a");
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task What_nix_env_wrote_is_read_as_it_is_evaluated(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        await File.WriteAllTextAsync(store["packages.nix"], """
            let p = name: outputs: script: meta: derivation { inherit name outputs; system = "x86_64-linux"; builder = "/bin/bash";
                  args = [ "-c" "for o in $outputs; do /bin/mkdir -p \${!o}/bin; done; ${script}\n:" ]; } // { inherit meta; };
            in {
              a = p "a-1.0" [ "out" "dev" ] "echo a > $out/bin/a; echo a > $dev/bin/a-config" {
                description = "it's \"quoted\", \${not} $$ \\ and\ttwo\nlines of ünïcode"; outputsToInstall = [ "out" "dev" ]; priority = 3;
                list = [ 1 (-2) 2.5 true false null [ ] { } ]; "odd name" = { "if" = "x"; inner = { deep = [ { a = 1; } ]; }; };
              };
              b = p "b-2" [ "out" ] "echo b > $out/bin/b" { };
              c = p "c-3" [ "out" ] "echo c > $out/bin/a" { };
            }
            """);
        var profile = store["state/profiles/p"];
        await store.TextAsync("nix-env", "-p", profile, "-f", store["packages.nix"], "-iA", "a", "b", "c");
        await ShouldBeReadAsync(store, profile);
        await store.TextAsync("nix-env", "-p", profile, "--set-flag", "active", "false", "b");
        await store.TextAsync("nix-env", "-p", profile, "--set-flag", "priority", "2", "c");
        var environment = await ShouldBeReadAsync(store, profile);

        environment.Elements.Select(element => (element.Name, element.IsActive, element.Priority)).ShouldBe(
            [("a-1.0", true, 3), ("b-2", false, 5), ("c-3", true, 2)], ignoreOrder: true);
        // Of one priority they are in each other's way, for nix-env too.
        var packages = environment.Packages.Select(package => package with { Priority = 3 });
        Should.Throw<ProfileConflictException>(() => ProfileLinks.Of(packages));
        (await store.RunAsync("nix-env", "-p", profile, "--set-flag", "priority", "3", "c")).Exit.Succeeded.ShouldBeFalse();
    }

    private static async Task<UserEnvironment> ShouldBeReadAsync(PrivateStore store, string profile)
    {
        var environment = UserEnvironment.Parse(await File.ReadAllBytesAsync($"{profile}/manifest.nix"));
        var evaluated = await store.TextAsync("nix-instantiate", "--eval", "--strict", "--json", "-E",
            $"map (e: [ e.name (e.system or null) (e.drvPath or null) e.outPath (map (o: [ o e.${{o}}.outPath ]) e.outputs) e.meta ]) (import {profile}/manifest.nix)");
        Json(environment.Elements.Select(element => (object?)(object?[])[
            element.Name, element.System, element.DerivationPath, element.Path, element.Outputs.Select(output => (object?)(object?[])[output.Name, output.Path]), element.Meta,
        ])).ToJsonString().ShouldBe(JsonNode.Parse(evaluated)!.ToJsonString());
        // The links are those the real one made.
        foreach (var (place, target) in ProfileLinks.Of(environment.Packages).All())
            Nix.Posix.DurableLink.ReadLink($"{profile}/{place}").ShouldBe(target);
        return environment;
    }

    private static JsonNode Json(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> set => new JsonObject(set.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Json(entry.Value)))),
        string text => JsonValue.Create(text),
        IEnumerable<object?> list => new JsonArray([.. list.Select(Json)]),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        bool truth => JsonValue.Create(truth),
        _ => null!,
    };

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("{ }")]
    [InlineData("[ ] x")]
    [InlineData("[ (1) ]")]
    [InlineData("""[ { name = "x"; outputs = [ "out" ]; } ]""")]
    [InlineData("""[ { name = "${x}"; outputs = [ ]; } ]""")]
    [InlineData("""[ { name = "x"; name = "y"; outputs = [ ]; } ]""")]
    [InlineData("""[ { name = "x; } ]""")]
    [InlineData("import ./x")]
    [InlineData("""[ { name = "x"; outputs = [ ]; meta = { priority = [ ]; }; } ]""")]
    public void What_is_no_environment_is_told(string text) => Should.Throw<ProfileException>(() => UserEnvironment.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void An_environment_nested_without_end_is_told() =>
        Should.Throw<ProfileException>(() => UserEnvironment.Parse(Encoding.UTF8.GetBytes(new string('[', 1_000_000))));

    [Theory]
    [InlineData("""{"elements":[{"active":true,"attrPath":"legacyPackages.x86_64-linux.hello","originalUri":"flake:nixpkgs","storePaths":["/nix/store/0c0vqzl8b44bi9xlbr5lhl4yj7iqdm7l-hello-2.12"],"uri":"github:x/y/z"}],"version":1}""", "hello")]
    [InlineData("""{"elements":[{"active":false,"priority":7,"storePaths":["/nix/store/0c0vqzl8b44bi9xlbr5lhl4yj7iqdm7l-hello-2.12"]}],"version":2}""", "hello-2.12")]
    [InlineData("""{"elements":{"x":{"active":true,"attrPath":"packages.x86_64-linux.default","originalUrl":"flake:f","outputs":["out"],"priority":5,"storePaths":[],"url":"path:/f"}},"version":3}""", "x")]
    public void Each_version_is_read_and_written_again(string json, string name)
    {
        var manifest = ProfileManifest.Parse(Encoding.UTF8.GetBytes(json));

        manifest.Elements.Single().Name.ShouldBe(name);
        Encoding.UTF8.GetString(manifest.Print()).ShouldBe(json);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"elements":{},"version":4}""")]
    [InlineData("""{"elements":[{}],"version":2}""")]
    [InlineData("not json")]
    public void What_is_none_is_told(string json) => Should.Throw<ProfileException>(() => ProfileManifest.Parse(Encoding.UTF8.GetBytes(json)));
}
