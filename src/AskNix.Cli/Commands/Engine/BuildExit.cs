using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine;

/// <summary>The exit status after builds that failed, as the manual of nix-build has it (Worker::failingExitStatus in src/libstore/build/worker.cc).</summary>
internal static class BuildExit
{
    /// <param name="ended">How all that was built ended, what was needed for it included.</param>
    /// <returns>100 and a bit for each special reason; 1 where no builder is to blame.</returns>
    public static int StatusOf(IReadOnlyCollection<BuildStatus> ended)
    {
        const int BuildFailed = 0x64, Different = 0x68;
        var status = 0;
        if (ended.Contains(BuildStatus.PermanentFailure) || ended.Contains(BuildStatus.InputRejected))
            status |= BuildFailed;
        if (ended.Contains(BuildStatus.TimedOut))
            status |= BuildFailed | 1;
        if (ended.Contains(BuildStatus.HashMismatch))
            status |= BuildFailed | 2;
        if (ended.Contains(BuildStatus.NotDeterministic))
            status |= Different;
        return status == 0 ? 1 : status;
    }
}
