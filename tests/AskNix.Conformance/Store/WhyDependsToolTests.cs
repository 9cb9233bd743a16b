using System.Text.RegularExpressions;
using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Store;

/// <summary><c>ask-nix engine why-depends</c> prints what <c>nix why-depends</c> of the newest Nix does.</summary>
public sealed class WhyDependsToolTests
{
    /// <summary>top needs a by one, two and three references; each is named in several files and links, near their beginnings, ends, and pieces they are read in.</summary>
    private const string Chains =
        """
        let
          mk = name: deps: derivation { inherit name deps; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" ''
            /bin/mkdir -p $out/bin $out/share/x; n=0
            for d in $deps; do n=$((n+1)); echo $d > $out/share/x/$n; /bin/ln -s $d/f $out/bin/l$n; printf 'binary\0\1\377%s' $d > $out/end$n
              { printf '%065520d' 0; echo -n $d; printf '%040d' 0; } > $out/seam$n; done
            echo $out > $out/self; echo ${name} > $out/f
          '' ]; };
          a = mk "a" [ ]; b = mk "b" [ a ]; c = mk "c" [ b a ]; d = mk "d" [ c ]; alone = derivation { name = "file"; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" "echo ${a} > $out" ]; };
        in { inherit a b d alone; top = mk "top" [ d b alone ]; }
        """;

    [Fact]
    public async Task Chains_and_the_places_of_references_are_printed_as_nix_prints_them()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        await File.WriteAllTextAsync(store["chains.nix"], Chains);
        var built = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in (string[])["a", "b", "d", "alone", "top"])
            built.Add(name, (await store.LinesAsync("nix-build", store["chains.nix"], "-A", name, "--no-out-link"))[^1]);

        foreach (var (path, dependency) in ((string, string)[])[("top", "a"), ("d", "b"), ("alone", "a"), ("a", "a"), ("a", "top")])
        {
            foreach (var flags in (string[][])[[], ["--precise"], ["--all"], ["--all", "--precise"]])
            {
                string[] words = ["why-depends", .. flags, built[path], built[dependency]];
                var theirs = await store.RunAsync("nix", words);
                var ours = await ChildProcess.RunAsync(AskNixProgram.With(store.Environment, ["engine", .. words]));
                (Plain(ours.OutputText), ours.Exit.ShellCode, Plain(ours.ErrorText)).ShouldBe(
                    (Plain(theirs.OutputText), theirs.Exit.ShellCode, Plain(theirs.ErrorText)), string.Join(' ', words));
            }
        }
    }

    // Colours are Nix's own affair.
    private static string Plain(string text) => Regex.Replace(text, "\u001b\\[[0-9;]*m", "");
}
