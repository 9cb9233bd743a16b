using System.Text;
using System.Text.RegularExpressions;
using Nix.Formats;
using Nix.Posix;

namespace Nix.Store;

/// <summary>
/// What running processes use of a store: programs, working directories, open files, mapped files, and whatever their environment names
/// (findPlatformRoots in src/libstore/gc.cc). Of other users' processes only what this user may see.
/// </summary>
/// <param name="storeDir">The store directory, as its paths are written.</param>
/// <param name="onUnread">
/// Told of what a living process of this user's has and cannot be read: its place and the reason. Who deletes what has no root must not go on then.
/// Null passes it over.
/// </param>
/// <param name="processes">Where the kernel shows them.</param>
internal sealed class ProcessRoots(string storeDir, Action<string, string>? onUnread = null, string processes = "/proc")
{
    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);
    private readonly Regex _pathInText = new(Regex.Escape(storeDir) + "/[0-9a-z]+[0-9a-zA-Z+._?=-]*", RegexOptions.NonBacktracking);

    /// <summary>Each store path, valid or not, with one place that names it.</summary>
    internal IReadOnlyDictionary<string, string> Find()
    {
        foreach (var process in Entries(processes).Where(entry => char.IsAsciiDigit(Path.GetFileName(entry)[0])))
        {
            Link($"{process}/exe");
            Link($"{process}/cwd");
            foreach (var file in Entries($"{process}/fd"))
                Link(file);
            Text($"{process}/maps");
            Text($"{process}/environ");
        }
        foreach (var setting in (string[])["modprobe", "fbsplash", "poweroff_cmd"])
            Text($"{processes}/sys/kernel/{setting}");
        return _found;
    }

    private void Link(string path) => Look(path, () =>
    {
        if (DurableLink.ReadLink(path) is { } target && target.StartsWith('/'))
            Add(target, path);
    });

    private void Text(string path) => Look(path, () =>
    {
        var text = Encoding.Latin1.GetString(DurableFile.Read(path));
        foreach (var match in _pathInText.EnumerateMatches(text))
            Add(text.Substring(match.Index, match.Length), path);
    });

    private List<string> Entries(string path)
    {
        List<string> entries = [];
        Look(path, () =>
        {
            using var directory = TreeDirectory.Open(path);
            entries.AddRange(directory.Entries().Select(entry => $"{path}/{Encoding.UTF8.GetString(entry.Name)}"));
        });
        return entries;
    }

    private void Look(string place, Action look)
    {
        try
        {
            look();
        }
        catch (PosixException exception)
        {
            // It has ended, or is another's: the same are passed over by Nix.
            if (exception.Errno is not (Errno.NoSuchFile or Errno.NoSuchProcess or Errno.AccessDenied))
                onUnread?.Invoke(place, exception.Message);
        }
    }

    private void Add(string path, string place)
    {
        if (StorePath.TryParsePrefix(path, storeDir, out var found, out _))
            _found.TryAdd(found.In(storeDir), place);
    }
}
