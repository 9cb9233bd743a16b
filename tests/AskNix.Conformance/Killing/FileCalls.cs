using System.Text.RegularExpressions;

namespace AskNix.Conformance.Killing;

/// <summary>
/// The calls of a run that change files, as strace prints them, and which of them are worth a kill of their own. Pages that the
/// database writes one after the other count once: its own journal makes them one. Of the many calls that lay out or remove
/// the copy that is evaluated, the first two of each kind count.
/// </summary>
internal sealed partial class FileCalls(string root, string database = "history.db")
{
    private const int OfStaging = 2;
    private readonly Dictionary<string, int> _staging = new(StringComparer.Ordinal);
    private string _last = "";

    /// <summary>All the calls that are looked at.</summary>
    public static string Names { get; } =
        "rename,renameat,renameat2,fsync,fdatasync,unlink,unlinkat,link,linkat,symlink,symlinkat,ftruncate,truncate,mkdir,mkdirat,rmdir,write,pwrite64,"
        + "fchmod,fchown,chmod";

    /// <summary>The name of the call in a line, where the process may be killed there; else null.</summary>
    public string? Counted(string line)
    {
        var match = Call().Match(line);
        if (!match.Success || !line.Contains(root, StringComparison.Ordinal) || line.Contains("-shm", StringComparison.Ordinal))
            return null;
        var name = match.Groups[1].Value;
        if (line.Contains("/staging/", StringComparison.Ordinal))
            return (_staging[name] = _staging.GetValueOrDefault(name) + 1) <= OfStaging ? name : null;
        var page = name == "pwrite64" && line.Contains(database, StringComparison.Ordinal) ? Descriptor().Match(line).Value : "";
        var isNext = page.Length > 0 && page == _last;
        _last = page;
        return isNext ? null : name;
    }

    [GeneratedRegex(@"^\s*(?:\[pid\s+)?\d+\]?\s+([a-z0-9_]+)\(", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"\(\d+<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Descriptor();
}
