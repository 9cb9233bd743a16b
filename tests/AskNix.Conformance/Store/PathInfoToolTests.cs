using AskNix.Conformance.Daemon;
using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Store;

/// <summary><c>ask-nix engine path-info</c> prints what <c>nix path-info</c> of the newest Nix does.</summary>
public sealed class PathInfoToolTests
{
    [Fact]
    public async Task Infos_sizes_signatures_and_JSON_are_printed_as_nix_prints_them()
    {
        using var daemon = await RealDaemon.StartAsync("2.34");
        var store = daemon.Store;
        var derivation = await daemon.InstantiateAsync(
            """let a = derivation { name = "a"; system = builtins.currentSystem; builder = "/bin/sh"; args = [ "-c" "echo $out > $out" ]; }; in derivation { name = "b"; inherit a; system = builtins.currentSystem; builder = "/bin/sh"; args = [ "-c" "echo $a > $out" ]; }""");
        var b = (await store.LinesAsync("nix-store", "--realise", derivation))[0];
        var text = await store.AddTextAsync("a-rather-long-name", "text");
        await store.TextAsync("nix-store", "--generate-binary-cache-key", "key-1", store["secret"], store["public"]);
        await store.TextAsync("nix", "store", "sign", "-k", store["secret"], b, text);
        var none = $"{store.Directories.StoreDir}/{new string('0', 32)}-none";

        foreach (var line in (string[][])[[b], [b, text, b], ["-r", b], ["-rsS", b, text], ["-sSh", b, text], ["--sigs", b, text], ["-r", "-S", "--sigs", derivation],
            ["--json", "--json-format", "1", b, text, none], ["--json", "--json-format", "2", "-r", "-S", b], ["--json", "--json-format", "2", text], [none, b], ["--all"], ["--json", "--all", "--closure-size"]])
        {
            var theirs = await store.RunAsync("nix", ["path-info", .. line]);
            var ours = await ChildProcess.RunAsync(AskNixProgram.With(store.Environment, ["engine", "path-info", .. line]));
            (ours.OutputText, ours.Exit.ShellCode).ShouldBe((theirs.OutputText, theirs.Exit.ShellCode), $"{string.Join(' ', line)}\n{ours.ErrorText}");
        }
    }
}
