using AskNix.Understanding.Words;

namespace AskNix.Cli.Arguments;

/// <summary>Finds the option a misspelt one was meant to be.</summary>
internal static class OptionSpelling
{
    /// <summary>The name of the option that is a letter or two away, whatever dashes it was written with; null where none is.</summary>
    public static string? Meant(string argument)
    {
        var word = argument.Split('=', 2)[0].TrimStart('-', '\u2013', '\u2014').ToLowerInvariant().Replace('_', '-');
        if (word.Length < 3)
            return null;
        var name = "--" + word;
        return OptionTable.All.Select(option => option.Name)
            .Where(known => Distance(known) <= (known.Length <= "--json".Length ? 1 : 2))
            .MinBy(Distance);

        int Distance(string known) => EditDistance.Between(name, known, bound: 3);
    }
}
