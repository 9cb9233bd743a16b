using System.Collections.Immutable;
using System.Globalization;

namespace AskNix.Planning.HomeManager;

/// <summary>
/// The profile Home Manager keeps its generations in, read from its links: below <c>~/.local/state/nix/profiles</c>, or below
/// <c>/nix/var/nix/profiles/per-user</c> where an older Nix began it.
/// </summary>
public sealed class HomeManagerProfile(HomeFolders folders)
{
    private const string Name = "home-manager";

    /// <summary>The generations, newest first; empty where Home Manager has never been used.</summary>
    public ImmutableArray<HomeGeneration> Generations()
    {
        foreach (var folder in folders.Profiles)
        {
            var found = In(folder);
            if (!found.IsEmpty)
                return found;
        }
        return [];
    }

    private static ImmutableArray<HomeGeneration> In(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        var current = new FileInfo(Path.Combine(folder, Name)).LinkTarget is { } target ? Path.GetFileName(target) : null;
        return
        [
            .. new DirectoryInfo(folder).EnumerateFileSystemInfos(Name + "-*-link")
                .Select(link => Generation(link, current))
                .OfType<HomeGeneration>()
                .OrderByDescending(generation => generation.Number),
        ];
    }

    private static HomeGeneration? Generation(FileSystemInfo link, string? current)
    {
        var number = link.Name[(Name.Length + 1)..^"-link".Length];
        return link.LinkTarget is { } path && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? new HomeGeneration(parsed, new DateTimeOffset(link.LastWriteTimeUtc, TimeSpan.Zero), path, link.Name == current)
            : null;
    }
}
