using System.Text.RegularExpressions;
using AskNix.Conformance.Stories;
using Nix.Posix;
using Nix.Store.Building;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace AskNix.Conformance.Local;

/// <summary>What cannot be built is refused for the reason for which a real Nix refuses it, in its words, and leaves the store sound.</summary>
public sealed class FailingBuildTests
{
    private const string Prelude =
        "let d = more: derivation ({ name = \"x\"; system = \"x86_64-linux\"; builder = \"/bin/bash\"; } // more); sh = script: more: d ({ args = [ \"-c\" script ]; } // more); in ";

    /// <summary>Each with the words that it and a real Nix have in common.</summary>
    public static TheoryData<string, string> Hostile => new()
    {
        { "sh \"echo one; echo two; exit 3\" { }", "failed with exit code 3" },
        { "sh \"kill -9 $$\" { }", "signal 9" },
        { "sh \":\" { outputs = [ \"out\" \"dev\" ]; }", "failed to produce output path for output 'dev' at" },
        { "d { builder = \"/nothing/here\"; }", "No such file or directory" },
        { "d { builder = \"/bin\"; }", "executing '/bin': Permission denied" },
        { "d { builder = \"/etc/passwd\"; }", "executing '/etc/passwd': Permission denied" },
        { "d { builder = \"/etc/passwd/x\"; }", "executing '/etc/passwd/x': Not a directory" },
        { "d { builder = \"bash\"; PATH = \"/bin\"; }", "executing 'bash': No such file or directory" },
        { "sh \"echo > $out\" { system = \"vax\"; }", "platform mismatch" },
        { "sh \"echo > $out\" { system = \"builtin\"; }", "platform mismatch" },
        { "sh \"echo > $out\" { requiredSystemFeatures = [ \"wings\" ]; }", "missing system features" },
        { "sh \"echo $text > $out\" { text = builtins.toFile \"t\" \"t\"; outputHash = \"sha256-WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM=\"; }", "is not allowed to refer to other store paths" },
        { "sh \"echo > $out\" { __noChroot = true; preferLocalBuild = true; allowedRequisites = [ \"wings\" ]; }", "output check for 'out' contains output name 'wings'" },
        { "sh \"echo $dev > $out; echo $out > $dev\" { outputs = [ \"out\" \"dev\" ]; }", "in the references of output 'dev' from output 'out'" },
        { "sh \"echo other > $out\" { outputHash = \"sha256-WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM=\"; }", "hash mismatch in fixed-output derivation" },
        { "sh \"echo hello > $out; /bin/chmod +x $out; :\" { outputHash = \"sha256-WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM=\"; }", "should be a non-executable regular file" },
        { "sh \"echo $text > $out\" { text = builtins.toFile \"t\" \"t\"; allowedReferences = [ ]; }", "is not allowed to refer to the following paths:" },
        { "sh \"echo $text > $out\" { text = builtins.toFile \"t\" \"t\"; disallowedReferences = [ (builtins.toFile \"t\" \"t\") ]; }", "is not allowed to refer to the following paths:" },
        { "sh \"echo $text > $out\" { text = builtins.toFile \"t\" \"t\"; disallowedRequisites = [ (builtins.toFile \"t\" \"t\") ]; }", "is not allowed to refer to the following paths:" },
        { "sh \"echo $text > $out\" { text = builtins.toFile \"t\" (toString (builtins.toFile \"u\" \"u\")); allowedRequisites = [ \"out\" ]; }", "is not allowed to refer to the following paths:" },
        { "sh \"echo > $out\" { allowedReferences = [ \"nothing\" ]; }", "output check for 'out' contains output name 'nothing'" },
        { "sh \"/bin/mkdir $out; /bin/chmod 777 $out; :\" { }", "suspicious ownership or permission on" },
        { "sh \"/bin/mkdir $out; /usr/bin/mkfifo $out/pipe; :\" { }", "has an unsupported type" },
        { "sh \"echo > $out\" { exportReferencesGraph = [ \"one\" ]; }", "odd number of tokens in 'exportReferencesGraph'" },
        { "sh \"echo > $out\" { exportReferencesGraph = [ \"../one\" (builtins.toFile \"t\" \"t\") ]; }", "invalid file name '../one' in 'exportReferencesGraph'" },
        { "d { builder = \"builtin:nothing\"; }", "builder failed with exit code 1" },
        { "d { builder = \"builtin:fetchurl\"; url = \"file:///nothing\"; }", "builder failed with exit code 1" },
        { "sh \"echo ${sh \"exit 1\" { name = \"needed\"; }} > $out\" { }", "failed" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Is_refused_in_nix_s_words(string derivation, string words)
    {
        using var built = await BuiltStore.InstantiateAsync("2.34", Prelude + derivation);
        var theirs = await built.Store.RunAsync("nix-store", "--realise", built.Derivations[0]);
        theirs.Exit.Succeeded.ShouldBeFalse();
        theirs.ErrorText.ShouldContain(words);
        var theirRecords = await StoreFacts.RecordsAsync(built.Store);

        using (var ours = await built.BeginAnewAsync())
        {
            (await ErrorAsync(built, ours)).ShouldContain(words);
        }
        // What is not what was promised is kept as what it is; nothing else is.
        (await StoreFacts.RecordsAsync(built.Store)).ShouldBe(theirRecords);
        await StoreFacts.IsSoundAsync(built.Store);
        Directory.GetFiles(built.Store["store"], "*.lock").ShouldBeEmpty();
    }

    private static async Task<string> ErrorAsync(BuiltStore built, LocalStore ours)
    {
        try
        {
            var result = (await built.BuildAsync(ours)).ShouldHaveSingleItem();
            result.Succeeded.ShouldBeFalse();
            return result.Error;
        }
        catch (BuildRequestException ended)
        {
            return ended.Message;
        }
    }

    private const string Several =
        """
        {
          code = sh "echo one; exit 3" { outputs = [ "out" "dev" ]; };
          signal = sh "kill -9 $$" { name = "signal"; };
          hash = sh "echo other > $out" { name = "hash"; outputHash = "sha256-WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM="; };
          needs = sh "echo ${sh "exit 2" { name = "needed"; }} > $out" { name = "needs"; };
          long = sh "/bin/sleep 30" { name = "long"; };
          nothing = sh ":" { name = "nothing"; };
          foreign = sh ":" { name = "foreign"; system = "vax"; requiredSystemFeatures = [ "wings" ]; };
          good = sh "echo > $out" { name = "good"; };
        }
        """;

    /// <summary>What is built, and the flags. Of several failures without -k the first is told, and which is the first no one promises.</summary>
    private static readonly string[] s_lines =
        ["code", "signal", "hash", "needs", "nothing", "foreign", "long --timeout 1", "code signal -k", "code needs hash good -k", "nothing hash -k", "needs foreign -k", "good nothing -k"];

    [Fact]
    public async Task The_tool_says_what_failed_and_ends_as_nix_store_does()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        await File.WriteAllTextAsync(store["several.nix"], Prelude + Several);
        foreach (var line in s_lines)
        {
            var words = line.Split(' ');
            List<string> call = ["--realise", "-j1"];
            foreach (var word in words)
                call.Add(char.IsAsciiLetter(word[0]) ? (await store.LinesAsync("nix-instantiate", store["several.nix"], "-A", word))[0].Split('!')[0] : word);
            var theirs = await store.RunAsync("nix-store", call);
            var ours = await ChildProcess.RunAsync(AskNixProgram.With(store.Environment, ["engine", "store", .. call]));

            ours.Exit.ShellCode.ShouldBe(theirs.Exit.ShellCode, $"{line}\n{ours.ErrorText}---\n{theirs.ErrorText}");
            Errors(ours).ShouldBe(Errors(theirs), $"{line}\n{ours.ErrorText}---\n{theirs.ErrorText}");
        }

        // Each error with the lines that belong to it. Only we tell the end of a log, which both have shown already, and what it was that took too long.
        static IEnumerable<string> Errors(ChildResult run)
        {
            var text = Regex.Replace(run.ErrorText, "\u001b\\[[0-9;]*m", "");
            text = Regex.Replace(text, "\n       Last [0-9]+ log lines:(\n       [> ].*)*\n       For full logs, run:\n.*", "");
            text = Regex.Replace(text, "building of '.*' timed out", "timed out");
            return Regex.Matches(text, "^error:.*(\n       .*)*", RegexOptions.Multiline).Select(match => match.Value).Order(StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task The_last_lines_of_the_log_are_told_and_all_of_it_is_kept()
    {
        using var built = await BuiltStore.InstantiateAsync("2.34", Prelude + "sh \"for i in 1 2 3 4 5; do echo line $i; echo err $i >&2; done; echo -n end; exit 1\" { }");
        using var ours = await built.BeginAnewAsync();
        List<DaemonEvent> events = [];

        var result = (await built.BuildAsync(ours, BuiltStore.Settings with { LogLines = 3 }, events.Add)).Single();

        result.Error.ShouldContain("Last 3 log lines:\n> line 5\n> err 5\n> end\n");
        events.OfType<DaemonEvent.BuildLogLine>().Select(line => line.Text).ShouldBe(
            ["line 1", "err 1", "line 2", "err 2", "line 3", "err 3", "line 4", "err 4", "line 5", "err 5", "end"]);
        events.OfType<DaemonEvent.ActivityStarted>().Single(started => started.Kind is ActivityKind.Build).Derivation.ShouldBe(built.Derivations[0]);
        var counted = events.OfType<DaemonEvent.ProgressMade>().Where(progress => progress.Kind is ActivityKind.Builds).Select(progress => (progress.Done, progress.Running, progress.Failed));
        counted.ShouldBe([(0ul, 1ul, 0ul), (0ul, 0ul, 1ul)]);
        events[^1].ShouldBeOfType<DaemonEvent.ActivityStopped>();
        var read = await built.Store.TextAsync("nix-store", "--read-log", built.Derivations[0]);
        read.ShouldStartWith("line 1\nerr 1\n");
        read.ShouldEndWith("err 5\nend");
    }

    [Theory]
    [InlineData("true", ".bz2")]
    [InlineData("false", "")]
    public async Task Logs_are_read_by_the_other_however_they_are_kept(string compresses, string ending)
    {
        using var built = await BuiltStore.InstantiateAsync("2.34", Prelude + "sh \"echo said; echo > $out\" { }", $"compress-build-log = {compresses}\n");
        var (store, derivation) = (built.Store, built.Derivations[0]);
        await store.TextAsync("nix-store", "--realise", derivation);
        Directory.GetFiles(store["log"], "*", SearchOption.AllDirectories).ShouldHaveSingleItem().ShouldEndWith(".drv" + ending);
        (await ToolAsync("--read-log")).OutputText.ShouldBe("said\n");

        (await built.BeginAnewAsync()).Dispose();
        (await ToolAsync("--realise")).Exit.Code.ShouldBe(0);
        (await store.TextAsync("nix-store", "--read-log", derivation)).ShouldBe("said\n");
        (await ToolAsync("--read-log")).OutputText.ShouldBe("said\n");

        Task<ChildResult> ToolAsync(string operation) => ChildProcess.RunAsync(AskNixProgram.With(store.Environment, ["engine", "store", operation, derivation]));
    }

    [Theory]
    [InlineData("max-silent-time", "for i in 1 2 3 4; do echo $i; /bin/sleep 0.4; done; /bin/sleep 60")]
    [InlineData("timeout", "while :; do echo busy; /bin/sleep 0.1; done")]
    public async Task What_takes_too_long_is_ended_in_nix_s_words(string setting, string script)
    {
        const string Words = "timed out after 1 seconds";
        using var built = await BuiltStore.InstantiateAsync("2.34", Prelude + $"sh \"{script}\" {{ }}");
        var theirs = await built.Store.RunAsync("nix-store", "--realise", built.Derivations[0], "--option", setting, "1");
        theirs.ErrorText.ShouldContain(Words);
        theirs.Exit.ShellCode.ShouldBe(101);

        using (var ours = await built.BeginAnewAsync())
        {
            var settings = setting == "timeout" ? BuiltStore.Settings with { LongestBuild = TimeSpan.FromSeconds(1) } : BuiltStore.Settings with { LongestSilence = TimeSpan.FromSeconds(1) };
            var result = (await built.BuildAsync(ours, settings)).ShouldHaveSingleItem();
            result.Status.ShouldBe(BuildStatus.TimedOut);
            result.Error.ShouldContain(Words);
        }
        await StoreFacts.IsSoundAsync(built.Store);
    }

    [Fact]
    public async Task The_folder_of_a_failed_build_stays_where_asked()
    {
        using var built = await BuiltStore.InstantiateAsync("2.34", Prelude + "sh \"echo left > left; exit 1\" { }");
        using var ours = await built.BeginAnewAsync();
        Directory.CreateDirectory(built.Store["builds"]);
        List<DaemonEvent> events = [];

        await built.BuildAsync(ours, BuiltStore.Settings with { KeepsFailed = true, BuildDir = built.Store["builds"] }, events.Add);

        var kept = Directory.GetDirectories(built.Store["builds"]).ShouldHaveSingleItem();
        File.ReadAllText($"{kept}/left").ShouldBe("left\n");
        events.OfType<DaemonEvent.Message>().Single().Text.ShouldBe($"note: keeping build directory \"{kept}\"");
    }

    [Fact]
    public async Task What_does_not_need_what_failed_is_built_where_asked()
    {
        const string Graph =
            """
            [
              (sh "exit 1" { name = "bad"; })
              (sh "echo ${sh "exit 1" { name = "bad"; }} > $out" { name = "needs-bad"; })
              (sh "echo > $out" { name = "alone"; })
            ]
            """;
        using var built = await BuiltStore.InstantiateAsync("2.34", Prelude + Graph);
        using var ours = await built.BeginAnewAsync();

        var going = await built.BuildAsync(ours, BuiltStore.Settings with { KeepsGoing = true, MaxJobs = 2 });
        going.Select(result => result.Status).ShouldBe([BuildStatus.PermanentFailure, BuildStatus.DependencyFailed, BuildStatus.Built]);
        going[1].Error.ShouldContain("Reason: 1 dependency failed.");
    }

    [Fact]
    public async Task What_cannot_be_built_here_ends_the_rest_at_once()
    {
        using var built = await BuiltStore.InstantiateAsync("2.34", Prelude + "[ (sh \"/bin/sleep 100\" { name = \"a\"; }) (sh \":\" { name = \"b\"; system = \"vax\"; }) ]");
        using var ours = await built.BeginAnewAsync();

        var results = await built.BuildAsync(ours, BuiltStore.Settings with { MaxJobs = 1 }).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        results.Select(result => result.Status).ShouldBe([BuildStatus.Cancelled, BuildStatus.InputRejected]);
    }

    [Fact]
    public async Task A_build_that_is_given_up_is_killed_with_all_it_started()
    {
        using var built = await BuiltStore.InstantiateAsync("2.34", Prelude + "sh \"/bin/sleep 100 & echo begun; wait\" { }");
        using var ours = await built.BeginAnewAsync();
        using var giving = new CancellationTokenSource();
        var building = new LocalBuilder(ours, BuiltStore.Settings).BuildAsync(
            [DerivedPath.AllOutputsOf(built.Derivations[0])],
            report: happened =>
            {
                if (happened is DaemonEvent.BuildLogLine)
                    giving.Cancel();
            },
            cancellation: giving.Token);

        await Should.ThrowAsync<OperationCanceledException>(building.WaitAsync(TimeSpan.FromSeconds(60)));
        await StoreFacts.IsSoundAsync(built.Store);
    }

    [Fact]
    public async Task A_builder_dies_with_who_started_it()
    {
        using var built = await BuiltStore.InstantiateAsync("2.34", Prelude + "sh \"echo $$ > ../pid; while :; do /bin/sleep 1; done\" { }");
        (await built.BeginAnewAsync()).Dispose();
        Directory.CreateDirectory(built.Store["builds"]);
        using var building = Nix.Posix.ChildProcess.Start(Posix.Scenario.Command("store-build", built.Store.Root, built.Derivations[0]));
        while (!File.Exists(built.Store["builds/pid"]) || new FileInfo(built.Store["builds/pid"]).Length == 0)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        var builder = int.Parse(await File.ReadAllTextAsync(built.Store["builds/pid"]), null);
        Nix.Posix.ProcessIdentity.Of(builder).ShouldNotBeNull();

        building.Send(Nix.Posix.Signal.Kill);
        await building.Exit;

        await new Killing.DyingProcess(builder).GoneAsync().WaitAsync(TimeSpan.FromSeconds(20));
        await StoreFacts.IsSoundAsync(built.Store);
    }

    [Fact]
    public async Task A_damaged_path_is_built_again_and_an_undamaged_one_checked()
    {
        using var built = await BuiltStore.InstantiateAsync("2.34", Prelude + "[ (sh \"/bin/mkdir $out; echo $out > $out/self\" { }) (sh \"echo $RANDOM$RANDOM$RANDOM > $out\" { name = \"r\"; }) ]");
        using var ours = await built.BeginAnewAsync();
        var first = (await built.BuildAsync(ours))[0].Outputs["out"];
        File.SetUnixFileMode($"{first}/self", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync($"{first}/self", "damaged");
        (await ours.VerifyAsync(checksContents: true)).ShouldHaveSingleItem().ShouldBeOfType<StoreFault.Modified>().Path.ShouldBe(first);

        var builder = new LocalBuilder(ours, BuiltStore.Settings);
        (await builder.BuildAsync([DerivedPath.AllOutputsOf(built.Derivations[0])], BuildMode.Repair))[0].Result.Error.ShouldBe("");
        (await File.ReadAllTextAsync($"{first}/self")).ShouldBe(first + "\n");
        (await builder.BuildAsync([DerivedPath.AllOutputsOf(built.Derivations[0])], BuildMode.Check))[0].Result.Status.ShouldBe(BuildStatus.Built);
        (await builder.BuildAsync([DerivedPath.AllOutputsOf(built.Derivations[1])], BuildMode.Check))[0].Result.Status.ShouldBe(BuildStatus.NotDeterministic);
        await StoreFacts.IsSoundAsync(built.Store);
    }
}
