using Nix.Posix;

namespace AskNix.Conformance.Killing;

/// <summary>
/// Runs a program that stops at each of its calls that change files, and kills it at one of them. strace's own way to kill at the
/// n-th call counts by thread; here a stop signal comes with each call, and what is counted is the process.
/// </summary>
internal static class StoppingTrace
{
    private const Signal Continue = (Signal)18;

    /// <summary>Runs a command and kills it at its n-th call.</summary>
    /// <param name="command">It waits for a byte on its standard input before it changes anything; until then nothing is followed.</param>
    /// <param name="calls">Says which calls count.</param>
    /// <param name="at">Which one, counted from 1.</param>
    /// <returns>The call that it was killed at; null when it came through.</returns>
    public static async Task<string?> KilledOnceBegunAtAsync(ChildCommand command, FileCalls calls, int at)
    {
        using var program = ChildProcess.Start(command with { Input = new ChildInput.Piped() });
        using var strace = ChildProcess.Start(command with
        {
            Program = ProgramLookup.Find("strace", "/usr/bin:/bin"),
            Arguments = ["-o", "/dev/stdout", .. Options(calls), "-p", $"{program.ProcessId}"],
        });
        while (!(await File.ReadAllTextAsync($"/proc/{program.ProcessId}/status")).Contains($"TracerPid:\t{strace.ProcessId}\n", StringComparison.Ordinal))
            await Task.Delay(5, TestContext.Current.CancellationToken);
        program.StandardInput!.WriteByte(1);
        await program.StandardInput.FlushAsync();
        var counted = 0;
        await foreach (var line in strace.StandardOutput.ReadLinesAsync(TestContext.Current.CancellationToken))
        {
            if (line.Contains("--- stopped by SIGSTOP", StringComparison.Ordinal))
            {
                program.Send(Continue);
                await LetChildGoOnAsync(line, command, program.ProcessId);
            }
            else if (calls.Counted(line) is { } call && ++counted == at)
            {
                program.Send(Signal.Kill);
                (await program.Exit).Signal.ShouldBe(9, line);
                await new DyingProcess(program.ProcessId).GoneAsync();
                return call;
            }
        }
        var exit = await program.Exit;
        exit.Code.ShouldBe(0, $"did not come through, at {counted} of {at} calls");
        return null;
    }

    /// <summary>Runs a command and kills it at its n-th call.</summary>
    /// <param name="calls">Says which calls count.</param>
    /// <param name="at">Which one, counted from 1.</param>
    /// <returns>The call that it was killed at; null when it came through.</returns>
    public static async Task<string?> KilledAtAsync(ChildCommand command, FileCalls calls, int at)
    {
        const string Script = "said=$1; shift; exec \"$0\" -o /dev/fd/3 \"$@\" 3>&1 >\"$said\" 2>&1";
        using var said = new SaidInFile();
        using var strace = ChildProcess.Start(command with
        {
            Program = "/bin/sh",
            Arguments =
            [
                "-c", Script, ProgramLookup.Find("strace", "/usr/bin:/bin"), said.Path, .. Options(calls), command.Program, .. command.Arguments,
            ],
        });
        var counted = 0;
        await foreach (var line in strace.StandardOutput.ReadLinesAsync(TestContext.Current.CancellationToken))
        {
            if (line.Contains("--- stopped by SIGSTOP", StringComparison.Ordinal))
                strace.Send(Continue);
            else if (calls.Counted(line) is { } call && ++counted == at)
                return await KillAsync(strace, line, call);
        }
        var exit = await strace.WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        // strace gives up where a thread ends just as it is about to wait for it: the last one's end, when the program has come through.
        if (!$"{said}".Contains("strace: ptrace(PTRACE_LISTEN", StringComparison.Ordinal))
            exit.Code.ShouldBe(0, $"{command.Arguments[^1]} did not come through, at {counted} of {at} calls\n{said}");
        return null;
    }

    // A child that is about to become a builder has left the program's group, and does a few calls before it is another program.
    private static async Task LetChildGoOnAsync(string line, ChildCommand command, int program)
    {
        var thread = line.TrimStart().Split(' ')[0];
        if (Directory.Exists($"/proc/{program}/task/{thread}"))
            return;
        using var shell = ChildProcess.Start(command with { Program = "/bin/sh", Arguments = ["-c", "kill -CONT \"$0\"", thread], Input = new ChildInput.Nothing() });
        await shell.WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
    }

    // The program's children are let go when they start another program: they are not what is killed.
    private static string[] Options(FileCalls calls) =>
        ["-f", "-b", "execve", "-y", "-qq", "-e", $"trace={calls.Names}", "-e", $"inject={calls.Names}:signal=STOP"];

    private static async Task<string> KillAsync(ChildProcess strace, string line, string call)
    {
        var process = DyingProcess.OfThread(line);
        // strace and the program are one group; whoever the program started has a group of its own and lives on.
        strace.Send(Signal.Kill);
        (await strace.Exit).Signal.ShouldBe(9, line);
        await process.GoneAsync();
        return call;
    }
}
