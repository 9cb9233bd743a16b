using System.Collections.Immutable;

namespace Nixos.Machines;

/// <summary>What <c>NIX_PATH</c> says: entries <c>PREFIX=PATH</c>, or <c>PATH</c> for a folder of such names (manual: NIX_PATH).</summary>
/// <param name="Entries">The entries, as they are written.</param>
public sealed record NixSearchPath(ImmutableArray<string> Entries)
{
    /// <summary>Colons part the entries; that of a URL is followed by slashes.</summary>
    public static NixSearchPath Parse(string text)
    {
        var entries = new List<string>();
        foreach (var part in text.Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith("//", StringComparison.Ordinal) && entries.Count > 0)
                entries[^1] += ":" + part;
            else
                entries.Add(part);
        }

        return new NixSearchPath([.. entries]);
    }

    /// <summary>
    /// Where a name leads to: the first entry that has it. Null where none does, and where only Nix can tell: an entry before it is no
    /// folder on this machine but something to fetch, or a path that is not absolute.
    /// </summary>
    /// <param name="name">A name without slashes.</param>
    public string? Find(string name)
    {
        foreach (var entry in Entries)
        {
            var (prefix, path) = entry.IndexOf('=', StringComparison.Ordinal) is >= 0 and var sign ? (entry[..sign], entry[(sign + 1)..]) : ("", entry);
            if (prefix.Length > 0 && prefix != name)
                continue;
            if (!path.StartsWith('/'))
                return null;
            var candidate = prefix.Length > 0 ? path : Path.Combine(path, name);
            if (Path.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
