using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Evaluation;

/// <summary>A machine that has no Nix: expressions are written to and read from a store below a folder, as real Nix does it.</summary>
public sealed class OwnStoreTests
{
    public static TheoryData<string> Files => [.. File.ReadLines(Path.Combine(EngineProgram.Cases, "derivation-files.txt"))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_of_a_derivation_is_taken_or_refused_as_nix_does(string file)
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var environment = Undirected(store);
        string[] words = ["--read-write-mode", "--option", "experimental-features", "ca-derivations", "-E", $"builtins.toFile \"a.drv\" ''{file}''"];

        var nix = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = store.Nix.Program("nix-instantiate"),
            Arguments = ["--store", $"local?root={store["theirs"]}", "--eval", .. words],
            Environment = environment,
        });
        var engine = await ChildProcess.RunAsync(AskNixProgram.With(environment, ["engine", "eval", "--store", $"local?root={store["ours"]}", .. words]));
        engine.Exit.ShellCode.ShouldBe(nix.Exit.ShellCode, nix.ErrorText + engine.ErrorText);
        engine.OutputText.ShouldBe(nix.OutputText);
        if (!nix.Exit.Succeeded)
            engine.ErrorText.ShouldContain(nix.ErrorText.TrimEnd().Split("error: ")[^1]);
    }

    [Fact]
    public async Task Below_a_folder_derivations_are_written_as_nix_writes_them()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var environment = Undirected(store);
        string[] words = [Path.Combine(EngineProgram.Cases, "derivations.nix"), "-A", "two.dev", "-A", "deep", "-A", "sources", "--argstr", "suffix", "-x"];

        var (theirs, ours) = ($"local?root={store["theirs"]}", $"local?root={store["ours"]}");
        var nix = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = store.Nix.Program("nix-instantiate"),
            Arguments = ["--store", theirs, .. words],
            Environment = environment,
        });
        var engine = await ChildProcess.RunAsync(AskNixProgram.With(environment, ["engine", "instantiate", "--store", ours, .. words]));
        nix.Exit.Succeeded.ShouldBeTrue(nix.ErrorText);
        engine.Exit.ShellCode.ShouldBe(0, engine.ErrorText);
        engine.OutputText.ShouldBe(nix.OutputText);

        var read = await ChildProcess.RunAsync(AskNixProgram.With(
            environment, ["engine", "eval", "--store", ours, "-E", $"builtins.stringLength (builtins.readFile {nix.OutputText.Split('\n')[1]})"]));
        read.Exit.ShellCode.ShouldBe(0, read.ErrorText);
        foreach (var check in (string[][])[["--verify", "--check-contents"], ["--dump-db"]])
            (await StoreAsync(ours, check)).ShouldBe(await StoreAsync(theirs, check));

        async Task<string> StoreAsync(string address, string[] operation)
        {
            var result = await ChildProcess.RunAsync(new ChildCommand
            {
                Program = store.Nix.Program("nix-store"),
                Arguments = ["--store", address, .. operation],
                Environment = environment,
            });
            result.Exit.Succeeded.ShouldBeTrue(result.ErrorText);
            return result.OutputText;
        }
    }

    // The store's own settings, but not its directories: the address says those.
    private static Dictionary<string, string> Undirected(PrivateStore store)
    {
        var environment = new Dictionary<string, string>(store.Environment, StringComparer.Ordinal);
        foreach (var name in (string[])["NIX_STORE_DIR", "NIX_STATE_DIR", "NIX_LOG_DIR", "NIX_DAEMON_SOCKET_PATH"])
            environment.Remove(name);
        return environment;
    }
}
