using Nix.Formats;
using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Engines.Native;

/// <summary>
/// Store paths in use by processes: their programs, working directories, open files and mapped libraries (/proc), and the temporary
/// roots of running Nix processes. Another user's processes show only to root.
/// </summary>
internal sealed class RunningStorePaths(string storeDirectory, Machine machine)
{
    public HashSet<string> Find()
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (var process in Listed("/proc").Where(path => path.AsSpan("/proc/".Length).IndexOfAnyExceptInRange('0', '9') < 0))
        {
            Add(found, Linked(Path.Combine(process, "exe")));
            Add(found, Linked(Path.Combine(process, "cwd")));
            foreach (var file in Listed(Path.Combine(process, "fd")))
                Add(found, Linked(file));
            foreach (var line in Lines(Path.Combine(process, "maps")))
                Add(found, line.IndexOf('/', StringComparison.Ordinal) is >= 0 and var start ? line[start..] : null);
        }
        // One file a process, its roots parted by null characters (LocalStore::addTempRoot).
        foreach (var file in Listed(Path.Combine(machine.StateDirectory, "temproots")))
        {
            foreach (var path in Lines(file).SelectMany(line => line.Split('\0')))
                Add(found, path.StartsWith('/') ? path : Path.Combine(storeDirectory, path));
        }
        return found;
    }

    private void Add(HashSet<string> found, string? path)
    {
        if (StorePath.TryParsePrefix(path, storeDirectory, out var inStore, out _))
            found.Add(inStore.In(storeDirectory));
    }

    private static string? Linked(string path) => Try(() => DurableLink.ReadLink(path), null);

    private static string[] Listed(string folder) => Try(() => Directory.GetFileSystemEntries(folder), []);

    private static string[] Lines(string file) => Try(() => File.ReadAllLines(file), []);

    // Processes end while they are looked at, and another user's may not be looked at.
    private static T Try<T>(Func<T> read, T otherwise)
    {
        try
        {
            return read();
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return otherwise;
        }
    }
}
