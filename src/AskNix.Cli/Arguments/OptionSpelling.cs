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
            .Where(known => Distance(name, known) <= (known.Length <= "--json".Length ? 1 : 2))
            .MinBy(known => Distance(name, known));
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
