using Nix.Posix;

namespace Nix.Store;

/// <summary>Reads the links of a profile; other entries of the folder are passed over, whatever they are called.</summary>
internal sealed class ProfileReader(string path)
{
    private readonly string _name = Path.GetFileName(path);
    private readonly string _directory = Path.GetDirectoryName(path) ?? "/";

    internal ProfileState Read()
    {
        var target = DurableLink.ReadLink(path);
        var current = CurrentNumber(target);
        List<Generation> generations = [];
        List<ForeignEntry> foreign = [];
        foreach (var entry in Entries())
        {
            var name = Path.GetFileName(entry);
            if (!GenerationName.Resembles(_name, name))
                continue;
            if (GenerationName.Parse(_name, name) is not { } number)
                foreign.Add(Foreign(entry, "is not named as a generation of this profile"));
            else if (ReadGeneration(entry, number, number == current) is { } generation)
                generations.Add(generation);
            else if (FileStatus.TryOf(entry, followLinks: false) is not null)
                foreign.Add(Foreign(entry, "is not a symbolic link"));
        }
        generations.Sort((a, b) => a.Number.CompareTo(b.Number));
        foreign.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new ProfileState(generations, current, target, foreign);
    }

    /// <summary>Nix writes the bare name of the generation's link; a path to it in the same folder means the same.</summary>
    internal int? CurrentNumber(string? target)
    {
        if (target is null)
            return null;
        var folder = Path.GetDirectoryName(target);
        var isBeside = string.IsNullOrEmpty(folder) || Path.GetFullPath(folder, _directory) == _directory;
        return isBeside ? GenerationName.Parse(_name, Path.GetFileName(target)) : null;
    }

    private ForeignEntry Foreign(string entry, string reason) =>
        new(entry, reason, GenerationName.ParseAsNix(_name, Path.GetFileName(entry)));

    private string[] Entries()
    {
        try
        {
            return Directory.GetFileSystemEntries(_directory);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (UnauthorizedAccessException)
        {
            throw new PosixException(Errno.AccessDenied, "opendir", _directory);
        }
    }

    private static Generation? ReadGeneration(string link, int number, bool isCurrent)
    {
        // Gone between the listing and now, or no link: null for both.
        if (DurableLink.ReadLink(link) is not { } target || FileStatus.TryOf(link, followLinks: false) is not { } status)
            return null;
        return new Generation(number, link, target, status.ModifiedAt, isCurrent, FileStatus.TryOf(link) is not null);
    }
}
