using System.Collections.Immutable;
using Nix.Posix;
using Nixos.Units;

namespace AskNix.Planning.Generations;

/// <summary>The units of systemd that two systems do not have in common.</summary>
/// <param name="Added">Only the second has them.</param>
/// <param name="Removed">Only the first has them.</param>
/// <param name="Changed">Both have them, with other texts.</param>
internal sealed record UnitDifference(ImmutableArray<string> Added, ImmutableArray<string> Removed, ImmutableArray<string> Changed)
{
    private static readonly ImmutableArray<string> s_endings =
        [".service", ".socket", ".timer", ".target", ".mount", ".automount", ".swap", ".path", ".slice", ".device"];

    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Changed.IsEmpty;

    /// <param name="from">A system's folder.</param>
    /// <param name="to">Another's.</param>
    public static UnitDifference Between(string from, string to)
    {
        var old = Units(from);
        var current = Units(to);
        return new UnitDifference(
            [.. current.Keys.Except(old.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. old.Keys.Except(current.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. old.Keys.Where(name => current.TryGetValue(name, out var path) && Differ(old[name], path)).Order(StringComparer.Ordinal)]);
    }

    private static Dictionary<string, string> Units(string system)
    {
        try
        {
            // Links and files alike; the folders beside them (name.wants, name.d) have other endings.
            return Directory.EnumerateFileSystemEntries(UnitFiles.DirectoryOf(system))
                .Where(path => s_endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
                .ToDictionary(path => Path.GetFileName(path), path => path, StringComparer.Ordinal);
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool Differ(string first, string second)
    {
        try
        {
            var (one, other) = (FileStatus.TryOf(first), FileStatus.TryOf(second));
            if (one is null || other is null)
                return one is not null || other is not null;
            // Most units are the same file of the store; a rebuilt one may still say the same. /dev/null stands for a masked unit.
            return (one.Device, one.Inode) != (other.Device, other.Inode)
                && (one.Kind is not FileKind.Regular || other.Kind is not FileKind.Regular || one.Size != other.Size || File.ReadAllText(first) != File.ReadAllText(second));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
