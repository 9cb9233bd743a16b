using Nix.Store.Building;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace AskNix.Conformance.Local;

/// <summary>In a sandbox of ours a builder finds what it finds in a real Nix's.</summary>
public sealed class SandboxTests
{
    private static readonly Dictionary<string, string> s_programs = new(StringComparer.Ordinal)
    {
        ["/bin"] = "/bin",
        ["/usr"] = "/usr",
        ["/lib"] = "/lib",
        ["/lib64"] = "/lib64",
    };

    private const string Expression =
        """
        let
          text = builtins.toFile "text" "a text\n";
          unseen = derivation { name = "unseen"; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" "echo > $out" ]; };
          seen = derivation { name = "seen"; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" "/bin/mkdir $out; /bin/ln -s ${text} $out/l; :" ]; };
        in derivation {
          name = "look"; system = "x86_64-linux"; builder = "/bin/bash"; inherit seen; "-S" = "/bin/false x"; "--help" = ""; passAsFile = [ "long" ]; long = "x"; unseen = builtins.unsafeDiscardStringContext unseen.outPath;
          args = [ "-c" ''
            /usr/bin/tr '\0' '\n' < /proc/$$/environ > $out
            exec >> $out
            /usr/bin/id; pwd; /bin/ls -a / /etc /dev /build $NIX_STORE; /bin/cat /etc/passwd /etc/group /etc/hosts
            /bin/cat $seen/l; [ -e $unseen ] || echo unseen; echo $$; /bin/cat /proc/sys/kernel/hostname; /bin/ls /proc | /bin/grep -c '^[0-9]'
            /bin/cat /proc/net/dev | /bin/grep -c :
            [ -w / ] || echo closed; echo > /tmp/x && echo open
            :
          '' ];
        }
        """;

    [Fact]
    public async Task A_builder_sees_what_it_sees_in_a_real_one()
    {
        using var built = await BuiltStore.InstantiateAsync("2.34", Expression, "sandbox = true\nsandbox-fallback = false\nsandbox-paths = /bin /usr /lib /lib64\n");
        var path = (await built.Store.LinesAsync("nix-store", "--realise", built.Derivations[0])).Single();
        var theirs = await File.ReadAllTextAsync(path);

        using var ours = await built.BeginAnewAsync();
        (await built.BuildAsync(ours, BuiltStore.Settings with { Sandboxing = Sandboxing.Always, SandboxPaths = s_programs })).Single().Error.ShouldBe("");

        (await File.ReadAllTextAsync(path)).ShouldBe(theirs);
        Directory.GetFileSystemEntries(built.Store["store"], "*.chroot").ShouldBeEmpty();
        await StoreFacts.IsSoundAsync(built.Store);
    }

    [Fact]
    public async Task Below_a_root_of_its_own_the_paths_are_as_on_that_machine()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var root = store["root"];
        using var ours = await LocalStore.OpenAsync(LocalStoreOptions.Below(root));
        var text = await ours.AddTextAsync("text", "a text\n"u8.ToArray());
        var derivation = (await store.LinesAsync("nix-instantiate", "--store", $"local?root={root}&store=/nix/store", "-E",
            "derivation { name = \"x\"; system = \"x86_64-linux\"; builder = \"/bin/bash\"; args = [ \"-c\" \"echo $out > $out\" ]; }")).Single();
        text.ShouldStartWith("/nix/store/");

        var outcome = (await new LocalBuilder(ours, BuiltStore.Settings with { SandboxPaths = s_programs }).BuildAsync([DerivedPath.AllOutputsOf(derivation)])).Single();

        outcome.Result.Error.ShouldBe("");
        var output = outcome.Result.Outputs["out"];
        (await File.ReadAllTextAsync(root + output)).ShouldBe(output + "\n");
        (await store.RunAsync("nix-store", "--store", $"local?root={root}&store=/nix/store", "--verify", "--check-contents")).Exit.Succeeded.ShouldBeTrue();
        (await store.TextAsync("nix-store", "--store", $"local?root={root}&store=/nix/store", "--query", "--references", output)).Trim().ShouldBe(output);
    }
}
