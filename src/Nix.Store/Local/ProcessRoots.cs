using System.Text;
using System.Text.RegularExpressions;
using Nix.Formats;
using Nix.Posix;

namespace Nix.Store.Local;

/// <summary>
/// What running processes use of a store: programs, working directories, open files, mapped files, and whatever their environment names
/// (findPlatformRoots in src/libstore/gc.cc). Of other users' processes only what this user may see.
/// </summary>
internal sealed class ProcessRoots(string storeDir)
{
    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);
    private readonly Regex _pathInText = new(Regex.Escape(storeDir) + "/[0-9a-z]+[0-9a-zA-Z+._?=-]*", RegexOptions.NonBacktracking);

    /// <summary>Each store path, valid or not, with one place that names it.</summary>
    internal IReadOnlyDictionary<string, string> Find()
    {
        foreach (var process in Entries("/proc").Where(entry => char.IsAsciiDigit(Path.GetFileName(entry)[0])))
        {
            Link($"{process}/exe");
            Link($"{process}/cwd");
            foreach (var file in Entries($"{process}/fd"))
                Link(file);
            Text($"{process}/maps");
            Text($"{process}/environ");
        }
        foreach (var setting in (string[])["/proc/sys/kernel/modprobe", "/proc/sys/kernel/fbsplash", "/proc/sys/kernel/poweroff_cmd"])
            Text(setting);
        return _found;
    }

    private void Link(string path)
    {
        try
        {
            if (DurableLink.ReadLink(path) is { } target && target.StartsWith('/'))
                Add(target, path);
        }
        catch (PosixException)
        {
            // It has ended, or is another's.
        }
    }

    private void Text(string path)
    {
        try
        {
            foreach (var match in _pathInText.EnumerateMatches(Encoding.Latin1.GetString(DurableFile.Read(path)) is var text ? text : ""))
                Add(text.Substring(match.Index, match.Length), path);
        }
        catch (PosixException)
        {
            // As above.
        }
    }

    private void Add(string path, string place)
    {
        if (StorePath.TryParsePrefix(path, storeDir, out var found, out _))
            _found.TryAdd(found.In(storeDir), place);
    }

    private static string[] Entries(string directory)
    {
        try
        {
            return Directory.GetFileSystemEntries(directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
