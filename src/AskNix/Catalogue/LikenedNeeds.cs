using System.Collections.Immutable;
using AskNix.Understanding;
using AskNix.Understanding.Names;

namespace AskNix.Catalogue;

/// <summary>
/// Needs told by a program and what is to be otherwise: "something like tmux but friendlier", "like wireshark, in a terminal". What is for the same comes
/// first where it is told by more of the words behind the program's name; other needs go to the names as they are.
/// </summary>
internal static class LikenedNeeds
{
    /// <summary>How many programs for the same are looked at, and how far each stands behind the one before.</summary>
    private const int MostAlike = 40;
    private const double Behind = 0.02;

    /// <summary>Of so many programs a word tells nothing: as many as it can be asked for.</summary>
    private const int Everywhere = 2000;

    private const int LongestName = 4;

    private static readonly char[] Between = [' ', '.', '?', '!', ';', ':'];

    /// <summary>Words for a program that is not told yet.</summary>
    private static readonly HashSet<string> Anything = new(StringComparer.OrdinalIgnoreCase) { "something", "anything", "sth", "stuff" };

    /// <summary>What a wish begins with behind a name. "Like age of empires" has none: the name goes on.</summary>
    private static readonly HashSet<string> Beginnings = new(StringComparer.Ordinal)
    {
        ",", "but", "that", "which", "for", "with", "without", "in", "on", "and", "or", "only", "just", "to", "where", "who", "from", "at", "as", "when", "not",
    };

    /// <summary>The programs that fit a need, best first.</summary>
    public static ImmutableArray<string> Describe(IPackageNames names, string need, int limit)
    {
        if (LikeProgram.Named(need) is not { } likened || Split(names, likened) is not { } parts || IsTold(names, need[..need.IndexOf(likened, StringComparison.Ordinal)]))
            return AskedNeeds.Describe(names, need, limit);
        var alike = names.Describe($"like {parts.Name}", MostAlike);
        if (alike.IsEmpty)
            return AskedNeeds.Describe(names, need, limit);
        var wishes = parts.Beside.Select(word => names.Describe(word, Everywhere)).Where(told => told.Length is > 0 and < Everywhere).Select(told => told.ToHashSet(StringComparer.Ordinal)).ToArray();
        var all = wishes.Sum(Weight);
        return
        [
            .. alike
                .Select((program, place) => (program, Score: (all > 0 ? wishes.Where(told => told.Contains(program)).Sum(Weight) / all : 0) - (Behind * place)))
                .OrderByDescending(other => other.Score)
                .Select(other => other.program)
                .Take(limit),
        ];
    }

    /// <summary>Whether the need itself is told before the program: "a workflow scheduler like cron, with a web page".</summary>
    private static bool IsTold(IPackageNames names, string before) =>
        !before.Split(Between, StringSplitOptions.RemoveEmptyEntries).Any(Anything.Contains) && !names.Describe(before, 1).IsEmpty;

    /// <summary>What few programs are told by says most.</summary>
    private static double Weight(HashSet<string> told) => Math.Log((double)Everywhere / told.Count);

    /// <summary>The program's name, as long as it can be, and the words behind it; null where there is nothing behind, or no such program.</summary>
    private static (string Name, string[] Beside)? Split(IPackageNames names, string likened)
    {
        var words = likened.Replace(",", " , ", StringComparison.Ordinal).Split(Between, StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(LongestName, words.Length - 1); length > 0; length--)
        {
            var name = string.Join(' ', words[..length]);
            if (Beginnings.Contains(words[length]) && names.Resolve(name) is { } program && IsOwnName(name, program))
                return (name, words[length..]);
        }

        return null;
    }

    /// <summary>Word is called so for what it is for, and not by the name of the program meant: the need itself says more then.</summary>
    private static bool IsOwnName(string name, string attribute)
    {
        var (key, own) = (NameKey.Of(name), NameKey.Of(attribute.AsSpan(attribute.LastIndexOf('.') + 1)));
        return key.Contains(own, StringComparison.Ordinal) || own.Contains(key, StringComparison.Ordinal);
    }
}
