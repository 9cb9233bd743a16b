using System.Globalization;
using System.Text;

namespace Nix.Evaluation.Flakes;

/// <summary>What changed in a lock file, for people.</summary>
static class LockFileDifference
{
    /// <summary>A paragraph for each input that came, went or is another now.</summary>
    public static string Of(LockFile old, LockFile current)
    {
        var before = old.Inputs();
        var after = current.Inputs();
        var text = new StringBuilder();
        int i = 0, j = 0;
        while (i < before.Count || j < after.Count)
        {
            int order = i == before.Count ? 1 : j == after.Count ? -1 : LockFile.Compare(before[i].Path, after[j].Path);
            if (order > 0)
                text.Append(CultureInfo.InvariantCulture, $"• Added input '{Name(after[j].Path)}':\n    {Describe(after[j].Edge)}\n");
            else if (order < 0)
                text.Append(CultureInfo.InvariantCulture, $"• Removed input '{Name(before[i].Path)}'\n");
            else if (!IsSame(before[i].Edge, after[j].Edge))
                text.Append(CultureInfo.InvariantCulture, $"• Updated input '{Name(after[j].Path)}':\n    {Describe(before[i].Edge)}\n  → {Describe(after[j].Edge)}\n");
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return text.ToString().TrimEnd('\n');
    }

    static string Name(IReadOnlyList<string> path) => string.Join('/', path);

    static string Describe(LockEdge edge)
    {
        if (edge.Node is not { } node)
            return $"follows '{Name(edge.Follows)}'";
        string date = node.Locked.Input.Number("lastModified") is { } time
            ? DateTimeOffset.FromUnixTimeSeconds(time).ToString("' ('yyyy-MM-dd')'", CultureInfo.InvariantCulture)
            : "";
        return $"'{node.Locked}'{date}";
    }

    static bool IsSame(LockEdge one, LockEdge other) => one.Node is { } node
        ? other.Node is { } another && node.Locked.ToReference().SequenceEqual(another.Locked.ToReference())
        : other.Node is null && one.Follows.SequenceEqual(other.Follows, StringComparer.Ordinal);
}
