using Nix.Posix;

namespace AskNix.Conformance.Posix;

/// <summary>Kills a program with SIGKILL before every system call that changes files, in turn.</summary>
internal static class Killing
{
    private static readonly string[] s_changingCalls =
    [
        "linkat", "symlinkat", "renameat", "renameat2", "unlink", "unlinkat", "fsync", "pwrite64", "ftruncate", "fchmod", "fchown",
        "fsetxattr", "fremovexattr", "flock",
    ];

    /// <param name="command">The program; what it does it must do on one thread, since strace counts calls by thread.</param>
    /// <param name="afterEach">Called after each kill, and after each run that came through.</param>
    /// <returns>How many kills there were.</returns>
    internal static async Task<int> AtEveryCallAsync(ChildCommand command, Func<Task> afterEach)
    {
        var strace = ProgramLookup.Find("strace", Environment.GetEnvironmentVariable("PATH"));
        var kills = 0;
        foreach (var call in s_changingCalls)
        {
            // Counted call by call, as strace does: a set of calls would be killed only at the first of each.
            for (var n = 1; await IsKilledAsync(call, n); n++)
            {
                kills++;
                n.ShouldBeLessThan(200);
            }
        }
        return kills;

        async Task<bool> IsKilledAsync(string call, int n)
        {
            var result = await ChildProcess.RunAsync(command with
            {
                Program = strace,
                Arguments =
                [
                    "-f", "-qq", "-o", "/dev/null", "-e", $"trace={call}", "-e", $"inject={call}:signal=KILL:when={n}",
                    command.Program, .. command.Arguments,
                ],
            });
            await afterEach();
            if (result.Exit.Signal is null)
            {
                result.Exit.Code.ShouldNotBeNull().ShouldBeInRange(0, 20, result.ErrorText);
                return false;
            }
            result.Exit.Signal.ShouldBe(9, result.ErrorText);
            return true;
        }
    }
}
