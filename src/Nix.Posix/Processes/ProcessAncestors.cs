namespace Nix.Posix;

/// <summary>The processes this one descends from.</summary>
public static class ProcessAncestors
{
    /// <summary>The names of their programs, the nearest first, each cut to 15 bytes; up to the first one that is hidden.</summary>
    public static IEnumerable<string> Names()
    {
        for (var status = ProcessStatus.Of(Environment.ProcessId); status is { Parent: > 0 };)
        {
            status = ProcessStatus.Of(status.Parent);
            if (status is not null)
                yield return status.Name;
        }
    }
}
