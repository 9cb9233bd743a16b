using System.Globalization;

namespace AskNix.Conformance.Killing;

/// <summary>A killed process, which holds its locks until the last of its threads is gone.</summary>
internal sealed class DyingProcess(int process)
{
    /// <summary>The process of the thread that a line of strace is about.</summary>
    public static DyingProcess OfThread(string line)
    {
        var thread = line.TrimStart().Split(' ')[0];
        var group = File.ReadLines($"/proc/{thread}/status").First(entry => entry.StartsWith("Tgid:", StringComparison.Ordinal));
        return new DyingProcess(int.Parse(group[5..].Trim(), CultureInfo.InvariantCulture));
    }

    public async Task GoneAsync()
    {
        while (Threads() is var threads && (threads > 1 || (threads == 1 && !HasEnded())))
            await Task.Delay(TimeSpan.FromMilliseconds(10), TestContext.Current.CancellationToken);
    }

    private int Threads()
    {
        try
        {
            return Directory.GetDirectories($"/proc/{process}/task").Length;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private bool HasEnded() => Nix.Posix.ProcessIdentity.Of(process) is null;
}
