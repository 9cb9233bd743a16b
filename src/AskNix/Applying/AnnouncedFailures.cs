namespace AskNix.Applying;

/// <summary>Units that an activation found failing.</summary>
internal static class AnnouncedFailures
{
    private const string Announcement = "the following units failed:";

    /// <summary>As switch-to-configuration announces them.</summary>
    public static IEnumerable<string> In(IEnumerable<string> lines) =>
        from line in lines
        let at = line.IndexOf(Announcement, StringComparison.Ordinal)
        where at >= 0
        from unit in line[(at + Announcement.Length)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select unit;
}
