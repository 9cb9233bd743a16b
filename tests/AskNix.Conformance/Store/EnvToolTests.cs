using System.Globalization;
using System.Text.RegularExpressions;
using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Store;

/// <summary><c>ask-nix engine env</c> prints, changes and ends as <c>nix-env</c> does with the generations of a profile, in a store without a daemon.</summary>
public sealed class EnvToolTests
{
    /// <summary>Each line is asked of both, of a profile of the same form: five generations, the fourth the current one; CURRENT is what it leads to, EMPTY stands for an empty word.</summary>
    private static readonly string[] s_lines =
    [
        "--list-generations", "-q", "-q --out-path", "-q --installed", "--rollback", "--rollback --dry-run", "-G 2", "--switch-generation 5", "-G 4", "-G x", "-G 99", "-G", "-G 1 2",
        "--delete-generations 4", "--delete-generations 1 2", "--delete-generations 5 1 77", "--delete-generations old", "--delete-generations old --dry-run",
        "--delete-generations +2", "--delete-generations +1 --dry-run", "--delete-generations +0", "--delete-generations +x", "--delete-generations 30d",
        "--delete-generations 0d", "--delete-generations 3dx", "--delete-generations foo", "--delete-generations EMPTY", "--delete-generations 1 EMPTY", "--delete-generations", "--rollback x", "--list-generations x", "--rollback --list-generations",
        "", "--list-generations --bogus", "--set", "--set /nowhere", "--set OUT", "--set CURRENT", "--set DRV", "--set OUT OUT",
    ];

    [Fact]
    public async Task Every_line_is_answered_and_done_as_nix_env_does()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var profile = store["state/profiles/p"];
        for (var number = 1; number <= 5; number++)
            await store.TextAsync("nix-env", "-p", profile, "-i", "-f", await WrittenAsync(store, number));
        await store.TextAsync("nix-env", "-p", profile, "-G", "4");
        // Ages count from when a link was made.
        foreach (var number in (int[])[1, 2, 3])
            await RunAsync("/usr/bin/touch", "-h", "-d", "2001-02-03 04:05:06", $"{profile}-{number.ToString(CultureInfo.InvariantCulture)}-link");
        var derivation = (await store.LinesAsync("nix-instantiate", store["1.nix"]))[0].Split('!')[0];
        var output = (await store.LinesAsync("nix-store", "--realise", $"{derivation}!out")).Single();
        var current = new Nix.Store.Profile(profile).Read().Current!.Target;
        var snapshot = store["snapshot"];
        await RunAsync("/bin/cp", "-a", store["state/profiles"], snapshot);

        foreach (var line in s_lines)
        {
            string[] words = ["-p", profile, .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace("OUT", output, StringComparison.Ordinal).Replace("CURRENT", current, StringComparison.Ordinal).Replace("DRV", derivation, StringComparison.Ordinal).Replace("EMPTY", "", StringComparison.Ordinal))];
            var theirs = await store.RunAsync("nix-env", words);
            var theirState = State(profile);
            await AnewAsync();
            var ours = await ChildProcess.RunAsync(AskNixProgram.With(store.Environment, ["engine", "env", .. words]) with { WorkingDirectory = store.Root });
            (ours.Exit.ShellCode, ours.OutputText, Errors(ours)).ShouldBe((theirs.Exit.ShellCode, theirs.OutputText, Errors(theirs)), line);
            State(profile).ShouldBe(theirState, line);
            await AnewAsync();
        }

        async Task AnewAsync()
        {
            TreeRemoval.Remove(store["state/profiles"]);
            await RunAsync("/bin/cp", "-a", snapshot, store["state/profiles"]);
        }
    }

    [Fact]
    public async Task What_is_set_is_kept_from_the_collector_and_its_own_size_is_told()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var shared = await store.AddTextAsync("shared", "shared");
        List<string> outputs = [];
        foreach (var number in (int[])[1, 2])
        {
            var expression = $"derivation {{ name = \"n{number}\"; system = \"x86_64-linux\"; builder = \"/bin/sh\"; args = [ \"-c\" \"echo ${{builtins.storePath {shared}}} > $out\" ]; }}";
            outputs.AddRange(await store.LinesAsync("nix-store", "--realise", (await store.LinesAsync("nix-instantiate", "-E", expression)).Single()));
        }
        var profile = store["elsewhere/p"];
        foreach (var output in outputs)
            (await EngineAsync("env", "-p", profile, "--set", output)).Exit.Succeeded.ShouldBeTrue();
        await store.TextAsync("nix-store", "--gc");

        (await store.LinesAsync("nix-store", ["--check-validity", .. outputs])).ShouldBeEmpty();
        (await EngineAsync("store", "-q", "--exclusive-size", profile, $"{profile}-1-link")).OutputText
            .ShouldBe(string.Concat((await store.LinesAsync("nix-store", ["-q", "--size", outputs[1], outputs[0]])).Select(size => $"{size}\n")));
        (await EngineAsync("env", "-p", profile, "--delete-generations", "old")).Exit.Succeeded.ShouldBeTrue();
        var size = long.Parse((await EngineAsync("store", "-q", "--exclusive-size", profile)).OutputText, CultureInfo.InvariantCulture);
        size.ShouldBe((await store.LinesAsync("nix-store", "-q", "--size", outputs[1], shared)).Sum(each => long.Parse(each, CultureInfo.InvariantCulture)));

        Task<ChildResult> EngineAsync(params string[] words) => ChildProcess.RunAsync(AskNixProgram.With(store.Environment, ["engine", .. words]));
    }

    private static async Task<string> WrittenAsync(PrivateStore store, int number)
    {
        var file = store[$"{number}.nix"];
        await File.WriteAllTextAsync(
            file,
            $$"""derivation { name = "pkg{{(char)('f' - number)}}-{{number}}"; system = "x86_64-linux"; builder = "/bin/bash"; outputs = [ "out" "doc" ]; args = [ "-c" "/bin/mkdir -p $out/bin $doc; echo > $out/bin/{{number}}; :" ]; }""");
        return file;
    }

    private static async Task RunAsync(string program, params string[] arguments) =>
        (await ChildProcess.RunAsync(new ChildCommand { Program = program, Arguments = arguments, Environment = ChildEnvironment.Scrubbed() })).Exit.Succeeded.ShouldBeTrue();

    private static string State(string profile) => string.Join('\n', Directory.GetFileSystemEntries(Path.GetDirectoryName(profile)!).Order(StringComparer.Ordinal)
        .Select(entry => $"{entry} {new FileInfo(entry).LinkTarget}"));

    /// <summary>Without colours, and without where the program lies.</summary>
    private static string Errors(ChildResult run) =>
        Regex.Replace(run.ErrorText, "\u001b\\[[0-9;]*m", "").Replace($"{Path.GetDirectoryName(RealNix.Newest.Program("nix-env"))}/", "", StringComparison.Ordinal);
}
