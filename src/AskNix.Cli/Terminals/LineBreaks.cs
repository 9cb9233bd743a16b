using System.Text;

namespace AskNix.Cli.Terminals;

/// <summary>
/// Breaks lines of prose between words where they are wider than the terminal, which would break them within words. What stands indented is made to be copied,
/// or drawn, and is left to the terminal; but not what an arrow stands before.
/// </summary>
internal static class LineBreaks
{
    private const int FewestColumns = 20;
    private const string Arrow = "-> ";

    /// <param name="text">Lines without control codes.</param>
    /// <param name="columns">How wide the terminal is.</param>
    /// <param name="indent">What each of the lines will stand behind; what is broken off gets it too.</param>
    public static string Between(string text, int columns, string indent = "")
    {
        var room = columns - indent.Length;
        if (room < FewestColumns)
            return text.Replace("\n", "\n" + indent, StringComparison.Ordinal);
        return string.Join("\n" + indent, text.Split('\n').Select(line => BreakLine(line, room, indent)));
    }

    private static string BreakLine(string line, int room, string indent)
    {
        var isDrawn = line.StartsWith(' ') && !line.TrimStart().StartsWith(Arrow, StringComparison.Ordinal);
        if (isDrawn || DisplayWidth.Of(line) <= room || Hanging(line, room) is not { } hanging)
            return line;
        var broken = new StringBuilder(line.Length + 16);
        var used = 0;
        foreach (var word in Words(line))
        {
            var width = DisplayWidth.Of(word.TrimEnd(' '));
            if (used > hanging && used + width > room)
            {
                TrimEnd(broken);
                broken.Append('\n').Append(indent).Append(' ', hanging);
                used = hanging;
            }
            broken.Append(word);
            used += DisplayWidth.Of(word);
        }
        return broken.ToString();
    }

    /// <summary>Where the last column of a table begins, 0 in prose; null in a table that has no room beside its first columns.</summary>
    private static int? Hanging(string line, int room)
    {
        var gap = line.TrimEnd().LastIndexOf("  ", StringComparison.Ordinal);
        if (gap < 0)
            return 0;
        var column = DisplayWidth.Of(line[..(gap + 2)]) + (line.StartsWith(' ') ? Arrow.Length : 0);
        return column <= room / 2 ? column : null;
    }

    /// <summary>The words, each with the blanks behind it.</summary>
    private static IEnumerable<string> Words(string line)
    {
        for (var start = 0; start < line.Length;)
        {
            var end = line.IndexOf(' ', start);
            while (end >= 0 && end < line.Length && line[end] == ' ')
                end++;
            end = end < 0 ? line.Length : end;
            yield return line[start..end];
            start = end;
        }
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
    }
}
