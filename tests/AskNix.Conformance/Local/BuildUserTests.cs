using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Local;

/// <summary>Where root builds, builders run as the users of a group, as with a real Nix; the accounts are those of a namespace of its own.</summary>
public sealed class BuildUserTests
{
    /// <summary>With what each sees of itself, of its directory and of the store directory.</summary>
    private const string Expression =
        """
        let d = name: script: derivation { inherit name; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" "${script}\n:" ]; };
        in [
          (d "who" "/usr/bin/id > $out; /usr/bin/stat -c '%a %u %g' . $NIX_STORE >> $out; cd /; echo 3> /etc/passwd || echo closed >> $out")
          (d "tree" "/bin/mkdir -p $out/a; echo x > $out/a/x; /bin/ln $out/a/x $out/a/y; /bin/chmod 700 $out/a; echo $out > $out/self")
        ]
        """;

    /// <summary>Two accounts of which one is in use, a store where nobody else may write to a folder above it, then what is to be done there.</summary>
    private const string Script =
        """
        set -e
        mount --bind "$1/passwd" /etc/passwd
        mount --bind "$1/group" /etc/group
        mount --bind "$1" /mnt
        shift
        exec 9> /mnt/state/userpool/31001
        flock 9
        "$@" 9>&-
        """;

    [Theory]
    [InlineData("false", "uid=31002(asknixbld2) gid=31000(asknixbld)")]
    [InlineData("true", "uid=1000")]
    public async Task Builders_are_those_and_all_they_make_is_root_s(string sandbox, string who)
    {
        Assert.SkipUnless(User.Current.IsRoot, "Only root can build as somebody else.");
        using var store = PrivateStore.Create(RealNix.Newest);
        File.SetUnixFileMode(store.Root, File.GetUnixFileMode(store.Root) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        Directory.CreateDirectory(store["state/userpool"]);
        await File.WriteAllTextAsync(store["passwd"], await File.ReadAllTextAsync("/etc/passwd")
            + "asknixbld1:x:31001:31000::/var/empty:/bin/false\nasknixbld2:x:31002:31000::/var/empty:/bin/false\n");
        await File.WriteAllTextAsync(store["group"], await File.ReadAllTextAsync("/etc/group") + "asknixbld:x:31000:asknixbld1,asknixbld2\n");
        await File.WriteAllTextAsync(store["conf/nix.conf"],
            $"build-users-group = asknixbld\nsubstituters =\nsandbox = {sandbox}\nsandbox-fallback = false\nsandbox-paths = /bin /usr /lib /lib64\n");
        await File.WriteAllTextAsync(store["e.nix"], Expression);
        var derivations = Lines(await RunAsync(store, [RealNix.Newest.Program("nix-instantiate"), "/mnt/e.nix"]));

        var theirPaths = Lines(await RunAsync(store, [RealNix.Newest.Program("nix-store"), "--realise", .. derivations]));
        var theirs = await FactsAsync(store);
        await RunAsync(store, [RealNix.Newest.Program("nix-store"), "--delete", .. theirPaths]);
        File.Delete(store["state/userpool/31002"]);
        var ourPaths = Lines(await RunAsync(store, [.. AskNixProgram.Command, "engine", "store", "--realise", .. derivations]));

        ourPaths.ShouldBe(theirPaths);
        (await FactsAsync(store)).ShouldBe(theirs);
        theirs.ShouldContain(who);
        File.Exists(store["state/userpool/31002"]).ShouldBeTrue();
        (await RunAsync(store, [RealNix.Newest.Program("nix-store"), "--verify", "--check-contents"])).ErrorText.ShouldNotContain("error");
    }

    [Theory]
    [InlineData("nosuchgroup", "the group 'nosuchgroup' specified in 'build-users-group' does not exist")]
    [InlineData("shadow", "the build users group 'shadow' has no members")]
    public async Task A_group_that_cannot_be_used_is_refused_in_nix_s_words(string group, string words)
    {
        Assert.SkipUnless(User.Current.IsRoot, "Only root can build as somebody else.");
        using var store = PrivateStore.Create(RealNix.Newest);
        var derivation = await store.TextAsync("nix-instantiate", "-E", "derivation { name = \"x\"; system = \"x86_64-linux\"; builder = \"/bin/sh\"; args = [ \"-c\" \"echo > $out\" ]; }");
        var ours = await ChildProcess.RunAsync(AskNixProgram.With(store.Environment, "engine", "store", "--realise", derivation.Trim(), "--option", "build-users-group", group));

        ours.Exit.ShellCode.ShouldBe(1);
        ours.ErrorText.ShouldContain(words);
    }

    private static string[] Lines(ChildResult result)
    {
        result.Exit.Succeeded.ShouldBeTrue(result.ErrorText);
        return result.OutputText.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static Task<ChildResult> RunAsync(PrivateStore store, IEnumerable<string> command) => ChildProcess.RunAsync(new ChildCommand
    {
        Program = "/usr/bin/unshare",
        Arguments = ["--mount", "--", "/bin/sh", "-c", Script, "sh", store.Root, .. command],
        Environment = store.Environment.ToDictionary(variable => variable.Key, variable => variable.Value.Replace(store.Root, "/mnt", StringComparison.Ordinal), StringComparer.Ordinal),
    });

    private static async Task<string> FactsAsync(PrivateStore store)
    {
        var records = await RunAsync(store, [RealNix.Newest.Program("nix-store"), "--dump-db"]);
        var files = await RunAsync(store, ["/usr/bin/find", "/mnt/store", "-name", ".links", "-prune", "-o", "-name", "*.lock", "-o", "!", "-path", "/mnt/store", "-printf", "%P %M %u %g %T@ %y %l\\n"]);
        var who = Directory.GetFiles(store["store"], "*-who").Single();
        return string.Join('\n', Lines(records).Order(StringComparer.Ordinal).Concat(Lines(files).Order(StringComparer.Ordinal)).Append(await File.ReadAllTextAsync(who)));
    }
}
