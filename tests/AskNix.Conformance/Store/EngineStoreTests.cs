using System.Text;
using AskNix.Conformance.Daemon;
using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Store;

/// <summary><c>ask-nix engine store</c> prints and ends as <c>nix-store</c> of the newest Nix does, on stores of each.</summary>
public sealed class EngineStoreTests
{
    /// <summary>d needs b and c, both need a; each has two outputs and refers to itself; its environment has what a shell must be shielded from.</summary>
    private const string Diamond =
        """
        let mk = name: deps: derivation {
              inherit name deps; system = builtins.currentSystem; builder = "/bin/sh"; outputs = [ "out" "doc" ]; quoted = "it's";
              args = [ "-c" "echo $deps $out > $out; echo ${name} > $doc; echo building ${name}; i=0; while [ $i -lt 300 ]; do echo line of the log; i=$((i+1)); done" ];
            };
            a = mk "a-1" []; b = mk "b-1" [ a ]; c = mk "c" [ a ]; in mk "d" [ b c ]
        """;

    /// <summary>Each line is asked of both; DRV, D, A stand for the derivation and outputs, LINK for a link into the store, NONE for a path that is not valid.</summary>
    private static readonly string[] s_questions =
    [
        "-q D", "--query DRV", "-q --outputs DRV D", "-qR D DRV", "-qRu DRV", "-q -- D", "-qx D", "-q --requisites --include-outputs DRV", "-q -R --include-outputs DRV", "-q --references DRV", "-q --references D A",
        "-q --referrers A", "-q --referers A D", "-q --referrers-closure A", "-q -d D DRV", "-q --deriver NONE", "-q --valid-derivers D A", "-q --hash D A DRV",
        "-q --hash --use-output DRV", "-q --size D A", "-q --tree D", "-q --tree DRV A", "-q --graph D", "-q --graph DRV", "-q --graphml D", "-q --graphml DRV",
        "-q --resolve LINK D/x", "-q -b name D DRV", "-q --binding quoted DRV", "-q --binding absent DRV", "-q --roots A", "-q --roots DRV", "-q --hash NONE",
        "-q --hash --size D", "-q --bogus D", "-q /nowhere", "-q -b", "--check-validity D A", "--check-validity NONE", "--check-validity --print-invalid NONE D NONE",
        "--check-validity --bogus D", "--dump-db D A", "--dump-db", "-l DRV", "--read-log D", "-l NONE", "--print-env DRV", "--print-env", "--verify-path D A",
        "--export D A", "--dump D", "--dump", "--gc --print-roots", "--gc --print-live", "--gc --print-dead", "--gc --print-dead --max-freed 1", "--gc --bogus",
        "--print-fixed-path sha256 1vapkfrn8zb0cw5b778x9lc3vxyahpz1j3idc7kb1njhmgn13qc7 foo", "--print-fixed-path --recursive md5 d41d8cd98f00b204e9800998ecf8427e foo",
        "--print-fixed-path sha256", "-q --delete D", "", "-q D D", "-q -R", "--realise --dry-run DRV", "-r NONE --dry-run",
    ];

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Every_question_is_answered_in_the_words_of_nix_store(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release);
        var store = daemon.Store;
        var derivation = await daemon.InstantiateAsync(Diamond);
        var d = (await store.LinesAsync("nix-store", "--realise", $"{derivation}!out", "--add-root", store["root"], "--indirect"))[0];
        d = RealPath.Of(d);
        var a = (await store.LinesAsync("nix-store", "-q", "--requisites", d)).First(path => path.EndsWith("-a-1", StringComparison.Ordinal));
        File.CreateSymbolicLink(store["link"], store["root"]);
        var both = new BothTools(store);

        foreach (var question in release == "2.34" ? s_questions : s_questions.Where((_, at) => at % 3 == 0))
        {
            await both.CompareAsync([.. question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Meant)]);
        }

        // Refused by both, each in its own words.
        await both.CompareAsync(["--print-fixed-path", "sha256", "x", "foo"], compareErrors: false);

        string Meant(string word) => word switch
        {
            "DRV" => derivation,
            "D" => d,
            "D/x" => $"{d}/x",
            "A" => a,
            "LINK" => store["link"],
            "NONE" => $"{store.Directories.StoreDir}/{new string('0', 32)}-none",
            _ => word,
        };
    }

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Every_change_is_made_as_nix_store_makes_it(string release)
    {
        using var daemon = await RealDaemon.StartAsync(release, "trusted-users = root *\n");
        var store = daemon.Store;
        var both = new BothTools(store);
        Directory.CreateDirectory(store["tree/sub"]);
        await File.WriteAllTextAsync(store["tree/sub/file"], "content");
        await File.WriteAllTextAsync(store["flat"], "flat content");

        // What one has added the other finds there already, under the same name.
        foreach (var line in (string[][])[["--add", store["tree"], store["flat"]], ["--add-fixed", "sha1", store["flat"]], ["--add-fixed", "sha256", store["flat"]],
            ["--add-fixed", "--recursive", "sha512", store["tree"]], ["--add-fixed", "md4", store["flat"]], ["--add", store["nothing"]]])
        {
            var ours = await both.OursAsync(line);
            (ours.OutputText, ours.Exit.ShellCode).ShouldBe(BothTools.Result(await both.TheirsAsync(line)), string.Join(' ', line) + ours.ErrorText);
        }
        var tree = (await both.OursAsync("--add", store["tree"])).OutputText.Trim();
        (await store.TextAsync("nix-store", "--verify-path", tree)).ShouldBeEmpty();

        // Exported by each, deleted by each, imported by each.
        var exported = (await both.TheirsAsync("--export", tree)).Output;
        var ourExport = await both.OursAsync("--export", tree);
        ourExport.Output.ShouldBe(exported, ourExport.ErrorText);
        await both.CompareAsync(["--delete", tree], before: () => both.ImportAsync(exported, ours: true));
        await both.CompareAsync(["--delete", "--bogus", tree]);
        (await both.ImportAsync(exported, ours: true)).OutputText.ShouldBe($"{tree}\n");
        // What is wrong with it is the input's fault and no daemon's; nothing is printed, though the first path has come, and is there already.
        byte[] escaping = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(exported)
            .Replace("\u0004\0\0\0\0\0\0\0file\0\0\0\0", "\u0002\0\0\0\0\0\0\0..\0\0\0\0\0\0", StringComparison.Ordinal));
        foreach (var broken in (byte[][])[exported[..^9], exported[..^8], [.. exported[..16], (byte)'x', .. exported[17..]], [.. exported[..^8], 1, .. exported[^7..]], escaping])
        {
            var ours = await both.ImportAsync(broken, ours: true);
            BothTools.Result(ours).ShouldBe(BothTools.Result(await both.ImportAsync(broken, ours: false)));
            (ours.Exit.Succeeded, ours.OutputText).ShouldBe((false, ""));
            ours.ErrorText.ShouldNotContain("daemon");
        }

        var derivation = await daemon.InstantiateAsync(Diamond);
        var built = await both.OursAsync("--realise", derivation);
        built.ErrorText.ShouldStartWith("these 4 derivations will be built:\n");
        built.ErrorText.ShouldContain("building d\n");
        BothTools.Result(built).ShouldBe(BothTools.Result(await both.TheirsAsync("--realise", derivation)));
        await both.CompareAsync(["-r", $"{derivation}!doc,out", "--add-root", store["mine"]]);
        File.ResolveLinkTarget(store["mine-doc"], returnFinalTarget: false)!.FullName.ShouldEndWith("-d-doc");
        await both.CompareAsync(["--delete", RealPath.Of(store["mine"])]);
        await both.CompareAsync(["-r", $"{derivation}!lib"]);
        await both.CompareAsync(["--verify"]);
        await both.CompareAsync(["--verify", "--check-contents"]);
        await both.CompareAsync(["--optimise"]);

        // Damage is found by both.
        var damaged = RealPath.Of(store["mine"]);
        File.SetUnixFileMode(damaged, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.AppendAllTextAsync(damaged, "!");
        await both.CompareAsync(["--verify-path", damaged]);
        await both.CompareAsync(["--export", damaged], compareOutput: false);
        await both.CompareAsync(["--verify", "--check-contents"]);
        await both.CompareAsync(["--repair-path", damaged]);

        var collected = await both.OursAsync("--gc");
        collected.OutputText.ShouldMatch("^[0-9]+ store paths deleted, [0-9.]+ [KM]iB freed\n$");
        await both.CompareAsync(["--gc"]);
    }

    /// <summary>Both tools on one store, through its daemon.</summary>
    private sealed class BothTools(PrivateStore store)
    {
        private readonly Dictionary<string, string> _environment = new(store.Environment, StringComparer.Ordinal) { ["NIX_REMOTE"] = "daemon" };

        public static (string Output, int Status) Result(ChildResult run) => (run.OutputText, run.Exit.ShellCode);

        public Task<ChildResult> OursAsync(params string[] words) =>
            ChildProcess.RunAsync(AskNixProgram.With(_environment, ["engine", "store", .. words]) with { WorkingDirectory = store.Root });

        public Task<ChildResult> TheirsAsync(params string[] words) => ChildProcess.RunAsync(Theirs(words));

        public Task<ChildResult> ImportAsync(byte[] exported, bool ours) => ChildProcess.RunAsync(
            (ours ? AskNixProgram.With(_environment, "engine", "store", "--import") : Theirs("--import")) with { Input = new ChildInput.Text(exported) });

        /// <summary>Both end alike and print the same, errors too where they are their own.</summary>
        public async Task CompareAsync(string[] words, Func<Task>? before = null, bool compareOutput = true, bool compareErrors = true)
        {
            var theirs = await TheirsAsync(words);
            if (before is not null)
                await before();
            var ours = await OursAsync(words);
            var line = $"{string.Join(' ', words)}\n{ours.ErrorText}---\n{theirs.ErrorText}";
            ours.Exit.ShellCode.ShouldBe(theirs.Exit.ShellCode, line);
            if (compareOutput)
                ours.Output.ShouldBe(theirs.Output, $"{line}---\n{ours.OutputText}---\n{theirs.OutputText}");
            if (compareErrors)
                FirstError(ours).ShouldBe(FirstError(theirs), line);
        }

        private ChildCommand Theirs(params string[] words) => new()
        {
            // The newest says how it is printed; which daemon it asks does not change that.
            Program = RealNix.Newest.Program("nix-store"),
            Arguments = words,
            Environment = new Dictionary<string, string>(_environment, StringComparer.Ordinal) { ["NIX_CONF_DIR"] = store["conf"] },
            WorkingDirectory = store.Root,
        };

        private static string? FirstError(ChildResult run) =>
            run.ErrorText.Split('\n').FirstOrDefault(line => line.StartsWith("error:", StringComparison.Ordinal)) is { } line ? Plain(line) : null;

        private static string Plain(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\u001b\\[[0-9;]*m", "");
    }
}
