using AskNix.Conformance.Local;
using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Store;

/// <summary>What one tool has written of a store's paths, the other makes valid; both leave the same records.</summary>
public sealed class RegistrationTests
{
    private const string Expression =
        """
        let t = builtins.toFile "t" "text"; a = derivation { name = "a"; system = "x86_64-linux"; builder = "/bin/bash"; inherit t; outputs = [ "out" "dev" ];
          args = [ "-c" "echo $t $out > $out; /bin/mkdir $dev; echo $out > $dev/x" ]; };
        in derivation { name = "b"; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" "echo ${a.dev} > $out" ]; }
        """;

    [Theory]
    [InlineData("2.8")]
    [InlineData("2.34")]
    public async Task Records_are_written_and_read_by_both(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var derivation = (await store.LinesAsync("nix-instantiate", "-E", Expression)).Single();
        await store.TextAsync("nix-store", "--realise", derivation);
        var dump = (await TheirsAsync(store, [], "--dump-db")).Output;
        (await OursAsync(store, [], "--dump-db")).Output.ShouldBe(dump);

        foreach (var operation in (string[][])[["--load-db"], ["--register-validity", "--hash-given"], ["--register-validity"], ["--register-validity", "--reregister"]])
        {
            var text = operation.Contains("--load-db") || operation.Contains("--hash-given") ? dump : WithoutHashes(dump);
            var theirs = await RegisteredAsync(store, TheirsAsync, text, operation);
            var ours = await RegisteredAsync(store, OursAsync, text, operation);
            ours.ShouldBe(theirs, string.Join(' ', operation));
        }

        // What is no such text changes nothing.
        foreach (var bad in (byte[][])[dump[..^40], [.. dump, .. "/elsewhere\n"u8], "\n"u8.ToArray()])
        {
            var before = await StoreFacts.RecordsAsync(store);
            (await OursAsync(store, bad, "--load-db")).Exit.ShellCode.ShouldBe(1);
            (await TheirsAsync(store, bad, "--load-db")).Exit.ShellCode.ShouldBe(1);
            (await StoreFacts.RecordsAsync(store)).ShouldBe(before);
        }
        foreach (var words in (string[][])[["--load-db", "x"], ["--load-db", "--bogus"], ["--register-validity", "x"]])
            (await OursAsync(store, [], words)).Exit.ShellCode.ShouldBe((await TheirsAsync(store, [], words)).Exit.ShellCode);
    }

    /// <summary>The store as it is after its records were lost and its files became writable, and a tool was told of them.</summary>
    private static async Task<string> RegisteredAsync(PrivateStore store, Func<PrivateStore, byte[], string[], Task<ChildResult>> tool, byte[] text, string[] operation)
    {
        TreeRemoval.Remove(store["state/db"]);
        if (operation[0] is "--register-validity")
        {
            foreach (var file in Directory.GetFiles(store["store"], "*", SearchOption.TopDirectoryOnly))
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }
        var run = await tool(store, text, operation);
        run.Exit.Succeeded.ShouldBeTrue(run.ErrorText);
        return await StoreFacts.OfAsync(store);
    }

    /// <summary>Of each record the second and third lines.</summary>
    private static byte[] WithoutHashes(byte[] dump)
    {
        var lines = System.Text.Encoding.UTF8.GetString(dump).Split('\n');
        return System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines.Where((line, at) => !IsHash(line) && !(at > 0 && IsHash(lines[at - 1])))));

        static bool IsHash(string line) => line.Length == 64 && line.All(char.IsAsciiHexDigit);
    }

    private static Task<ChildResult> OursAsync(PrivateStore store, byte[] input, params string[] words) => ChildProcess.RunAsync(
        AskNixProgram.With(store.Environment, ["engine", "store", "--store", $"local?store={store["store"]}&state={store["state"]}&log={store["log"]}", .. words]) with
        {
            Input = new ChildInput.Text(input),
        });

    private static Task<ChildResult> TheirsAsync(PrivateStore store, byte[] input, params string[] words) => ChildProcess.RunAsync(new ChildCommand
    {
        Program = store.Nix.Program("nix-store"),
        Arguments = words,
        Environment = store.Environment,
        Input = new ChildInput.Text(input),
    });
}
