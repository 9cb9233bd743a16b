using Nix.Posix;

namespace Nix.Store;

/// <summary>
/// The links of a profile: every file of its packages, whole directories where only one package has them. Worked out before anything is
/// written, so that two packages with the same file are told beforehand (buildProfile in src/libstore/builtins/buildenv.cc).
/// </summary>
public sealed class ProfileLinks
{
    private const int FirstPropagatedPriority = 1000;

    private readonly Node.Directory _root = new();
    private readonly Action<string>? _warn;
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _propagated = new(StringComparer.Ordinal);

    private ProfileLinks(Action<string>? warn) => _warn = warn;

    /// <summary>Works out the links.</summary>
    /// <param name="packages">What is shown; the store paths are there.</param>
    /// <param name="warn">Told what is left out.</param>
    /// <exception cref="ProfileConflictException">Two packages of one priority have the same file.</exception>
    public static ProfileLinks Of(IEnumerable<ProfilePackage> packages, Action<string>? warn = null)
    {
        var links = new ProfileLinks(warn);
        foreach (var package in packages.Where(package => package.IsActive).OrderBy(package => package.Priority).ThenBy(package => package.Path, StringComparer.Ordinal))
            links.Add(package.Path, package.Priority);
        for (var priority = FirstPropagatedPriority; links._propagated.Count > 0;)
        {
            var next = links._propagated.ToList();
            links._propagated.Clear();
            foreach (var path in next)
                links.Add(path, priority++);
        }
        return links;
    }

    /// <summary>Each link's place in the profile, and what it points at; in the order of their places.</summary>
    public IEnumerable<(string Place, string Target)> All() => Under(_root, "");

    /// <summary>Makes the profile's directory.</summary>
    /// <param name="directory">Where; there is nothing yet.</param>
    /// <param name="target">What a link says for a file that is really there; null: the same.</param>
    /// <exception cref="PosixException">It cannot be made.</exception>
    public void Write(string directory, Func<string, string>? target = null) => Write(_root, directory, target ?? (file => file));

    private static void Write(Node.Directory node, string path, Func<string, string> target)
    {
        Directory.CreateDirectory(path);
        foreach (var (name, child) in node.Entries)
        {
            if (child is Node.Directory directory)
                Write(directory, $"{path}/{name}", target);
            else if (child is Node.Link link)
                File.CreateSymbolicLink($"{path}/{name}", target(link.Target));
        }
    }

    private static IEnumerable<(string, string)> Under(Node.Directory node, string prefix)
    {
        foreach (var (name, child) in node.Entries)
        {
            if (child is Node.Link link)
            {
                yield return (prefix + name, link.Target);
                continue;
            }
            foreach (var below in Under((Node.Directory)child, $"{prefix}{name}/"))
                yield return below;
        }
    }

    private void Add(string package, int priority)
    {
        if (!_done.Add(package))
            return;
        Merge(package, _root, "", priority);
        var list = $"{package}/nix-support/propagated-user-env-packages";
        if (!File.Exists(list))
            return;
        foreach (var path in File.ReadAllText(list).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(path => !_done.Contains(path)))
            _propagated.Add(path);
    }

    private void Merge(string source, Node.Directory into, string place, int priority)
    {
        if (!Directory.Exists(source))
        {
            _warn?.Invoke($"not including '{source}' in the user environment because it's not a directory");
            return;
        }
        foreach (var name in new DirectoryInfo(source).EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal))
        {
            var file = $"{source}/{name}";
            if (name.StartsWith('.') || IsLeftOut(file))
                continue;
            if (FileStatus.TryOf(file) is not { } status)
            {
                _warn?.Invoke($"skipping dangling symlink '{place}{name}'");
                continue;
            }
            var there = into.Entries.GetValueOrDefault(name);
            if (status.Kind is FileKind.Directory)
                MergeDirectory(file, into, name, place, priority, there);
            else
                MergeFile(file, into, name, priority, there);
        }
    }

    private void MergeDirectory(string source, Node.Directory into, string name, string place, int priority, Node? there)
    {
        switch (there)
        {
            case null:
                into.Entries.Add(name, new Node.Link(source, priority, IsDirectory: true));
                break;
            case Node.Directory directory:
                Merge(source, directory, $"{place}{name}/", priority);
                break;
            case Node.Link { IsDirectory: true } link:
                // Two packages have it: a directory of the profile's own takes the files of both.
                var both = new Node.Directory();
                into.Entries[name] = both;
                Merge(link.Target, both, $"{place}{name}/", link.Priority);
                Merge(source, both, $"{place}{name}/", priority);
                break;
            case Node.Link link:
                throw ProfileConflictException.OfKinds(source, link.Target);
        }
    }

    private static void MergeFile(string source, Node.Directory into, string name, int priority, Node? there)
    {
        switch (there)
        {
            case Node.Directory:
                throw ProfileConflictException.OfKinds(source, name);
            // Nix looks only at the priorities of two links, though one points at a directory.
            case Node.Link link when link.Priority == priority:
                throw new ProfileConflictException(link.Target, source, priority);
            case Node.Link link when link.Priority < priority:
                break;
            default:
                into.Entries[name] = new Node.Link(source, priority, IsDirectory: false);
                break;
        }
    }

    /// <summary>Of no use in a profile, and many packages have them.</summary>
    private static bool IsLeftOut(string file) =>
        ((string[])["/propagated-build-inputs", "/nix-support", "/perllocal.pod", "/info/dir", "/log", "/manifest.nix", "/manifest.json"])
            .Any(end => file.EndsWith(end, StringComparison.Ordinal));

    private abstract record Node
    {
        internal sealed record Link(string Target, int Priority, bool IsDirectory) : Node;

        internal sealed record Directory : Node
        {
            internal SortedDictionary<string, Node> Entries { get; } = new(StringComparer.Ordinal);
        }
    }
}
