using AskNix.Conformance.Daemon;

namespace AskNix.Conformance.Evaluation;

/// <summary>builtins.fetchClosure by real Nix and by ours, each in the store emptied, from one binary cache.</summary>
public sealed class ClosureAgainstNixTests
{
    [Fact]
    public async Task A_closure_comes_from_a_cache_as_by_nix()
    {
        using var daemon = await RealDaemon.StartAsync("2.34", "extra-experimental-features = fetch-closure\nrequire-sigs = false\n");
        using var server = FileServer.Start();
        var store = daemon.Store;
        var text = (await store.TextAsync("nix-instantiate", "--eval", "--read-write-mode", "-E", "builtins.toFile \"outer\" \"see ${builtins.toFile \"inner\" \"it\"}\"")).Trim().Trim('"');
        var built = (await store.TextAsync("nix-build", "--no-out-link", Path.Combine(EngineProgram.Cases, "derivations.nix"), "-A", "plain")).Trim();
        var knowing = (await store.TextAsync("nix-build", "--no-out-link", "-E", $$"""
            derivation {
              name = "knowing"; system = builtins.currentSystem; builder = "/bin/sh";
              args = [ "-c" "echo $out ${(import {{EngineProgram.Cases}}/derivations.nix { }).plain} $out > $out" ];
            }
            """)).Trim();
        await store.TextAsync("nix", "copy", "--to", $"file://{store["cache"]}?compression=xz", text, built, knowing);
        foreach (var file in Directory.GetFiles(store["cache"], "*", SearchOption.AllDirectories))
            server.Files[$"/{Path.GetRelativePath(store["cache"], file)}"] = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var missing = text.Replace("outer", "other", StringComparison.Ordinal);
        var unknown = text.Replace(Path.GetFileName(text)[..32], new string('0', 32), StringComparison.Ordinal);
        // What is known by its content already, what is not, and what refers to itself and to another: Nix says which path each then has.
        var rewritten = new List<string>();
        foreach (var path in (string[])[text, built, knowing])
        {
            var told = await store.RunAsync("nix-instantiate", "--eval", "--read-write-mode", "-E", $"builtins.fetchClosure {{ fromStore = \"{server.Address}\"; fromPath = {path}; toPath = \"\"; }}");
            var form = System.Text.RegularExpressions.Regex.Match(told.ErrorText, "yielded '([^']*)'").Groups[1].Value;
            form.ShouldNotBeEmpty(told.ErrorText);
            rewritten.AddRange([$"fromPath = {path}; toPath = \"\";", $"fromPath = {path}; toPath = {form};", $"fromPath = {path}; toPath = {unknown};"]);
        }

        var programs = new EngineProgram(daemon);
        // Each run leaves an empty store to the next.
        await programs.OursAsync("engine", "eval", "-E", "1");

        foreach (var arguments in (string[])
        [
            .. rewritten,
            $"fromPath = {text};",
            $"fromPath = \"{text}\"; inputAddressed = true;",
            $"fromPath = {built};",
            $"fromPath = {built}; inputAddressed = true;",
            $"fromPath = {missing};",
            $"fromPath = {unknown};",
        ])
        {
            string[] words = ["--eval", "--strict", "--read-write-mode", "-E", $"builtins.fetchClosure {{ fromStore = \"{server.Address}\"; {arguments} }}"];
            var (nix, ours) = await programs.CompareAsync("nix-instantiate", "instantiate", words);
            ours.Errors.ShouldBe(WithoutProgress(nix.Errors), arguments);
            (ours with { Errors = "" }).ShouldBe(nix with { Errors = "" }, arguments);
        }
    }

    // What is being copied is told by Nix alone.
    private static string WithoutProgress(string errors) =>
        string.Join('\n', errors.Split('\n').Where(line => !line.StartsWith("copying ", StringComparison.Ordinal) && !line.StartsWith("rewriting ", StringComparison.Ordinal) && !line.StartsWith("these ", StringComparison.Ordinal)));
}
