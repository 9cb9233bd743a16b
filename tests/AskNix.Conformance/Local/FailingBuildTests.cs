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
        { "sh \"echo > $out\" { system = \"vax\"; }", "is required to build" },
        { "sh \"echo > $out\" { requiredSystemFeatures = [ \"wings\" ]; }", "is required to build" },
        { "sh \"echo $dev > $out; echo $out > $dev\" { outputs = [ \"out\" \"dev\" ]; }", "cycle detected in build of" },
        { "sh \"echo other > $out\" { outputHash = \"sha256-WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM=\"; }", "hash mismatch in fixed-output derivation" },
        { "sh \"echo hello > $out; /bin/chmod +x $out; :\" { outputHash = \"sha256-WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM=\"; }", "should be a non-executable regular file" },
        { "sh \"echo $text > $out\" { text = builtins.toFile \"t\" \"t\"; allowedReferences = [ ]; }", "is not allowed to refer to the following paths:" },
        { "sh \"echo $text > $out\" { text = builtins.toFile \"t\" \"t\"; disallowedReferences = [ (builtins.toFile \"t\" \"t\") ]; }", "is not allowed to refer to the following paths:" },
        { "sh \"echo $text > $out\" { text = builtins.toFile \"t\" \"t\"; disallowedRequisites = [ (builtins.toFile \"t\" \"t\") ]; }", "is not allowed to refer to the following paths:" },
        { "sh \"echo $text > $out\" { text = builtins.toFile \"t\" (toString (builtins.toFile \"u\" \"u\")); allowedRequisites = [ \"out\" ]; }", "is not allowed to refer to the following paths:" },
        { "sh \"echo > $out\" { allowedReferences = [ \"nothing\" ]; }", "illegal reference specifier 'nothing'" },
        { "sh \"/bin/mkdir $out; /bin/chmod 777 $out; :\" { }", "suspicious ownership or permission on" },
        { "sh \"/bin/mkdir $out; /usr/bin/mkfifo $out/pipe; :\" { }", "has an unsupported type" },
        { "sh \"echo > $out\" { exportReferencesGraph = [ \"one\" ]; }", "odd number of tokens in 'exportReferencesGraph'" },
        { "sh \"echo > $out\" { exportReferencesGraph = [ \"../one\" (builtins.toFile \"t\" \"t\") ]; }", "invalid file name '../one' in 'exportReferencesGraph'" },
        { "d { builder = \"builtin:nothing\"; }", "unsupported builtin builder 'nothing'" },
        { "d { builder = \"builtin:fetchurl\"; url = \"file:///nothing\"; }", "'builtin:fetchurl' must be a fixed-output" },
        { "sh \"echo ${sh \"exit 1\" { name = \"needed\"; }} > $out\" { }", "failed" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Is_refused_in_nix_s_words(string derivation, string words)
    {
        using var built = await BuiltStore.InstantiateAsync("2.26", Prelude + derivation);
        var theirs = await built.Store.RunAsync("nix-store", "--realise", built.Derivations[0]);
        theirs.Exit.Succeeded.ShouldBeFalse();
        theirs.ErrorText.ShouldContain(words);

        using (var ours = await built.BeginAnewAsync())
        {
            var result = (await built.BuildAsync(ours)).ShouldHaveSingleItem();
            result.Succeeded.ShouldBeFalse();
            result.Error.ShouldContain(words);
            ours.AllValidPaths().ShouldAllBe(path => path.EndsWith(".drv", StringComparison.Ordinal) || path.EndsWith("-t", StringComparison.Ordinal) || path.EndsWith("-u", StringComparison.Ordinal));
        }
        await StoreFacts.IsSoundAsync(built.Store);
        Directory.GetFiles(built.Store["store"], "*.lock").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_lines_of_the_log_are_told_and_all_of_it_is_kept()
    {
        using var built = await BuiltStore.InstantiateAsync("2.34", Prelude + "sh \"for i in 1 2 3 4 5; do echo line $i; echo err $i >&2; done; echo -n end; exit 1\" { }");
        using var ours = await built.BeginAnewAsync();
        List<DaemonEvent> events = [];

        var result = (await built.BuildAsync(ours, BuiltStore.Settings with { LogLines = 3 }, events.Add)).Single();

        result.Error.ShouldContain("last 3 log lines:\n> line 5\n> err 5\n> end\n");
        events.OfType<DaemonEvent.BuildLogLine>().Select(line => line.Text).ShouldBe(
            ["line 1", "err 1", "line 2", "err 2", "line 3", "err 3", "line 4", "err 4", "line 5", "err 5", "end"]);
        events[0].ShouldBeOfType<DaemonEvent.ActivityStarted>().Derivation.ShouldBe(built.Derivations[0]);
        events[^1].ShouldBeOfType<DaemonEvent.ActivityStopped>();
        var read = await built.Store.TextAsync("nix-store", "--read-log", built.Derivations[0]);
        read.ShouldStartWith("line 1\nerr 1\n");
        read.ShouldEndWith("err 5\nend");
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
        events.OfType<DaemonEvent.Message>().Single().Text.ShouldBe($"note: keeping build directory '{kept}'");
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
        going[1].Error.ShouldContain("1 dependency of derivation");
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
