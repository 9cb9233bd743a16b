using System.Text.RegularExpressions;

namespace AskNix.Conformance.Killing;

/// <summary>
/// The calls of a run that change files, as strace prints them, and which of them are worth a kill of their own. Pages that the
/// database writes one after the other count once: its own journal makes them one. Of the many calls that lay out or remove
/// the copy that is evaluated, the first two of each kind count.
/// </summary>
/// <param name="root">Below which files count.</param>
/// <param name="database">The database's name; null: each of its pages counts by itself.</param>
internal sealed partial class FileCalls(string root, string? database = "history.db")
{
    private const int OfStaging = 2;
    private readonly Dictionary<string, int> _staging = new(StringComparer.Ordinal);
    private string _last = "";

    private const string Usual =
        "rename,renameat,renameat2,fsync,fdatasync,unlink,unlinkat,link,linkat,symlink,symlinkat,ftruncate,truncate,mkdir,mkdirat,rmdir,write,pwrite64,"
        + "fchmod,fchown,chmod";

    /// <summary>All the calls that are looked at: with every page of the database, also those that make files, lengthen them, and change who they belong to and when they were written.</summary>
    public string Names => database is null
        ? Usual + ",open,openat,creat,writev,pwritev,pwritev2,fallocate,copy_file_range,fchmodat,fchownat,lchown,chown,utimensat,fremovexattr,lremovexattr"
        : Usual;

    /// <summary>The name of the call in a line, where the process may be killed there; else null.</summary>
    public string? Counted(string line)
    {
        var match = Call().Match(line);
        if (!match.Success || !line.Contains(root, StringComparison.Ordinal) || line.Contains("-shm", StringComparison.Ordinal))
            return null;
        var name = match.Groups[1].Value;
        if (line.Contains("/staging/", StringComparison.Ordinal))
            return (_staging[name] = _staging.GetValueOrDefault(name) + 1) <= OfStaging ? name : null;
        // Whoever opens a file changes something only where that makes or empties it.
        if (name == "openat" && !line.Contains("O_CREAT", StringComparison.Ordinal) && !line.Contains("O_TRUNC", StringComparison.Ordinal))
            return null;
        var page = database is not null && name == "pwrite64" && line.Contains(database, StringComparison.Ordinal) ? Descriptor().Match(line).Value : "";
        var isNext = page.Length > 0 && page == _last;
        _last = page;
        return isNext ? null : name;
    }

    [GeneratedRegex(@"^\s*(?:\[pid\s+)?\d+\]?\s+([a-z0-9_]+)\(", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"\(\d+<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Descriptor();
}
