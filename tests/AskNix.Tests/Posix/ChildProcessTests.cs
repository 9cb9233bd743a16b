using Nix.Posix;

namespace AskNix.Tests.Posix;

public sealed class ChildProcessTests
{
    private static ChildCommand Shell(string script, params string[] arguments) => new()
    {
        Program = "/bin/sh",
        Arguments = ["-c", script, "sh", .. arguments],
        Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = "/usr/bin:/bin", ["GREETING"] = "hällo" },
    };

    [Fact]
    public async Task A_child_gets_its_arguments_environment_and_folder_and_nothing_else()
    {
        var command = Shell("printf '%s|' \"$@\"; env | sort; pwd", "a b", "", "$(x)", "ü") with { WorkingDirectory = "/usr" };

        var result = await ChildProcess.RunAsync(command);

        result.Exit.ShouldBe(new ChildExit(0, null));
        var lines = result.OutputText.TrimEnd().Split('\n');
        lines[0].ShouldStartWith("a b||$(x)|ü|");
        result.OutputText.ShouldContain("GREETING=hällo");
        result.OutputText.ShouldNotContain("HOME=");
        lines[^1].ShouldBe("/usr");
    }

    [Fact]
    public async Task Large_input_and_both_outputs_flow_at_once()
    {
        var input = new byte[3_000_000];
        new Random(1).NextBytes(input);

        var result = await ChildProcess.RunAsync(Shell("tee /dev/stderr") with { Input = new ChildInput.Text(input) });

        result.Output.AsSpan().SequenceEqual(input).ShouldBeTrue();
        result.Error.AsSpan().SequenceEqual(input).ShouldBeTrue();
    }

    [Fact]
    public async Task A_child_that_does_not_read_its_input_ends_well()
    {
        var result = await ChildProcess.RunAsync(Shell("exec 0<&-; exit 3") with { Input = new ChildInput.Text(new byte[1_000_000]) });

        result.Exit.Code.ShouldBe(3);
    }

    [Fact]
    public async Task Lines_come_as_they_are_written()
    {
        using var child = ChildProcess.Start(Shell("printf 'one\\r\\ntw'; sleep 0.1; printf 'o\\n\\nlast'"));

        var lines = new List<string>();
        await foreach (var line in child.StandardOutput.ReadLinesAsync())
            lines.Add(line);

        lines.ShouldBe(["one", "two", "", "last"]);
        (await child.WaitAsync()).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("exit 0", 0, null, 0)]
    [InlineData("exit 255", 255, null, 255)]
    [InlineData("kill -TERM $$", null, 15, 143)]
    [InlineData("kill -KILL $$", null, 9, 137)]
    public async Task The_exit_code_or_the_signal_is_told(string script, int? code, int? signal, int shellCode)
    {
        var exit = (await ChildProcess.RunAsync(Shell(script))).Exit;

        exit.ShouldBe(new ChildExit(code, signal));
        exit.ShellCode.ShouldBe(shellCode);
    }

    [Fact]
    public async Task Cancelling_asks_first_and_the_child_may_clean_up()
    {
        using var folder = new ScratchDirectory();
        using var cancellation = new CancellationTokenSource();
        var command = Shell("trap 'echo cleaned > \"$1\"; exit 7' INT; echo ready; while :; do sleep 0.05; done", folder["trace"]);
        using var child = ChildProcess.Start(command);
        await child.StandardOutput.ReadChunksAsync().GetAsyncEnumerator().MoveNextAsync();
        var waiting = child.WaitAsync(cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);

        (await child.Exit).Code.ShouldBe(7);
        File.ReadAllText(folder["trace"]).ShouldBe("cleaned\n");
    }

    [Fact]
    public async Task A_child_that_does_not_listen_is_killed_with_all_it_started()
    {
        using var child = ChildProcess.Start(Shell("trap '' INT; (trap '' INT; sleep 60) & echo $!; wait; sleep 60"));
        var pid = 0;
        await foreach (var line in child.StandardOutput.ReadLinesAsync())
        {
            pid = int.Parse(line, System.Globalization.CultureInfo.InvariantCulture);
            break;
        }
        var grandchild = ProcessIdentity.Of(pid).ShouldNotBeNull();

        var exit = await child.StopAsync(new StopPolicy(Signal.Interrupt, TimeSpan.FromMilliseconds(100)));

        exit.Signal.ShouldBe(9);
        await Gone(grandchild);
    }

    [Fact]
    public async Task A_child_that_ends_when_asked_takes_along_what_it_started()
    {
        using var child = ChildProcess.Start(Shell("trap 'exit 0' TERM; (trap '' TERM; exec sleep 60) & echo $!; wait"));
        var pid = 0;
        await foreach (var line in child.StandardOutput.ReadLinesAsync())
        {
            pid = int.Parse(line, System.Globalization.CultureInfo.InvariantCulture);
            break;
        }
        var grandchild = ProcessIdentity.Of(pid).ShouldNotBeNull();

        await child.StopAsync(new StopPolicy(Signal.Terminate, TimeSpan.FromSeconds(10)));

        await Gone(grandchild);
    }

    [Fact]
    public async Task A_grandchild_that_keeps_the_outputs_open_does_not_hold_up_the_end()
    {
        var result = await ChildProcess.RunAsync(Shell("sleep 60 & echo $!")).WaitAsync(TimeSpan.FromSeconds(20));

        var pid = int.Parse(result.OutputText, System.Globalization.CultureInfo.InvariantCulture);
        LibcProcess.Kill(pid, 9).ShouldBe(0);
    }

    [Fact]
    public async Task No_descriptor_is_inherited_and_no_signal_is_ignored()
    {
        using var open = File.OpenRead("/etc/passwd");

        var result = await ChildProcess.RunAsync(Shell("ls /proc/self/fd; grep -E 'SigIgn|SigBlk' /proc/self/status"));

        // The fourth is ls's own, of the folder it lists.
        result.OutputText.Split('\n')[..4].ShouldBe(["0", "1", "2", "3"]);
        result.OutputText.ShouldContain("SigBlk:\t0000000000000000");
        // Above the 31 ordinary signals are glibc's own two, which no program can set.
        result.OutputText.ShouldMatch("SigIgn:\t[0-9a-f]{8}[08]0000000\n");
    }

    [Fact]
    public async Task Output_can_go_to_a_file()
    {
        using var folder = new ScratchDirectory();
        var file = new ChildOutput.ToFile(folder["log"]);

        await ChildProcess.RunAsync(Shell("echo one; echo two >&2") with { Output = file, Error = file });

        File.ReadAllText(folder["log"]).ShouldBe("one\ntwo\n");
    }

    [Fact]
    public void What_cannot_be_started_says_why()
    {
        using var folder = new ScratchDirectory();
        var plain = folder.File("plain", "no program");

        Should.Throw<ProgramNotFoundException>(() => ChildProcess.Start(Shell("") with { Program = "/no/such/program" }));
        Should.Throw<ProgramNotFoundException>(() => ChildProcess.Start(Shell("") with { Program = plain }));
        Should.Throw<PosixException>(() => ChildProcess.Start(Shell("") with { WorkingDirectory = "/no/such/folder" }))
            .Path.ShouldBe("/no/such/folder");
        Should.Throw<ArgumentException>(() => ChildProcess.Start(Shell("", "a\0b")));
        Should.Throw<ProgramNotFoundException>(() => ProgramLookup.Find("no-such-program", "/usr/bin:/bin")).Searched.ShouldBe(["/usr/bin", "/bin"]);
    }

    [Fact]
    public void A_program_is_looked_up_in_absolute_folders_only()
    {
        ProgramLookup.Find("sh", "relative::/usr/bin:/bin").ShouldBe("/usr/bin/sh");
        ProgramLookup.TryFind("sh", ":.").ShouldBeNull();
        ProgramLookup.TryFind("sh", null).ShouldBeNull();
    }

    [Fact]
    public async Task Many_children_at_once_are_all_reaped()
    {
        var exits = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => ChildProcess.RunAsync(Shell($"exit {i}"))));

        exits.Select(result => result.Exit.Code).ShouldBe(Enumerable.Range(0, 60).Select(i => (int?)i));
    }

    [Fact]
    public async Task A_detached_program_has_its_own_session_and_is_known_to_live_until_it_ends()
    {
        using var folder = new ScratchDirectory();
        var command = Shell("ps -o sid= -p $$ 2>/dev/null || cut -d' ' -f6 /proc/$$/stat; echo $$; sleep 60");
        var identity = DetachedProcess.Start(command, folder["log"]);
        identity.IsAlive.ShouldBeTrue();
        (identity with { StartTicks = identity.StartTicks + 1 }).IsAlive.ShouldBeFalse();
        (identity with { BootId = "another" }).IsAlive.ShouldBeFalse();
        string[] lines;
        while ((lines = File.ReadAllText(folder["log"]).Split('\n', StringSplitOptions.TrimEntries)).Length < 3)
            await Task.Delay(10);

        lines[0].ShouldBe(lines[1]);
        LibcProcess.Kill(-identity.ProcessId, 9).ShouldBe(0);
        await Gone(identity);
    }

    [Fact]
    public void Scrubbing_leaves_out_what_steers_runtime_linker_and_nix()
    {
        var environment = ChildEnvironment.Scrubbed(
            new("NIX_PATH", "nixpkgs=/x"), new("PATH", null), new("EXTRA", "1"));

        environment.Keys.ShouldNotContain(name => name.StartsWith("DOTNET_", StringComparison.Ordinal));
        environment["NIX_PATH"].ShouldBe("nixpkgs=/x");
        environment["EXTRA"].ShouldBe("1");
        environment.Keys.ShouldNotContain("PATH");
    }

    private static async Task Gone(ProcessIdentity process)
    {
        for (var i = 0; i < 500 && process.IsAlive; i++)
            await Task.Delay(10);
        process.IsAlive.ShouldBeFalse();
    }
}
