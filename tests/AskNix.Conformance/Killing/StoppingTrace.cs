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
    /// <param name="calls">Says which calls count.</param>
    /// <param name="at">Which one, counted from 1.</param>
    /// <returns>The call that it was killed at; null when it came through.</returns>
    public static async Task<string?> KilledAtAsync(ChildCommand command, FileCalls calls, int at)
    {
        // The program's children are let go when they start another program: they are not what is killed.
        const string Script = "said=$1; shift; exec \"$0\" -o /dev/fd/3 \"$@\" 3>&1 >\"$said\" 2>&1";
        using var said = new SaidInFile();
        using var strace = ChildProcess.Start(command with
        {
            Program = "/bin/sh",
            Arguments =
            [
                "-c", Script, ProgramLookup.Find("strace", "/usr/bin:/bin"), said.Path, "-f", "-b", "execve", "-y", "-qq",
                "-e", $"trace={calls.Names}", "-e", $"inject={calls.Names}:signal=STOP", command.Program, .. command.Arguments,
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
        exit.Code.ShouldBe(0, $"{command.Arguments[^1]} did not come through, at {counted} of {at} calls\n{said}");
        return null;
    }

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
