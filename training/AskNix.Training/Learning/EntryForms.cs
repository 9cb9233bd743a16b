namespace AskNix.Training.Learning;

/// <summary>
/// The entries that a line of a lexicon writes down: a bar stands between them, and brackets hold forms of one part, so that
/// <c>(schalt|schalte) … ein|ein(schalten|geschaltet)</c> is four entries.
/// </summary>
static class EntryForms
{
    public static IEnumerable<string> Of(string column) =>
        column.Contains('(', StringComparison.Ordinal) ? Parts(column).SelectMany(Expanded).Select(entry => entry.Trim().Replace("  ", " ", StringComparison.Ordinal)) : column.Split('|');

    // A bar between brackets parts no entries.
    static IEnumerable<string> Parts(string column)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at < column.Length; at++)
        {
            depth += column[at] is '(' ? 1 : column[at] is ')' ? -1 : 0;
            if (column[at] is not '|' || depth > 0)
                continue;
            yield return column[start..at];
            start = at + 1;
        }

        yield return column[start..];
    }

    static IEnumerable<string> Expanded(string entry)
    {
        var opening = entry.IndexOf('(', StringComparison.Ordinal);
        if (opening < 0)
            return [entry];
        var closing = Closing(entry, opening);
        var rest = Expanded(entry[(closing + 1)..]).ToList();
        return Parts(entry[(opening + 1)..closing]).SelectMany(Expanded).SelectMany(form => rest.Select(end => entry[..opening] + form + end));
    }

    static int Closing(string entry, int opening)
    {
        var depth = 0;
        for (var at = opening; at < entry.Length; at++)
        {
            depth += entry[at] is '(' ? 1 : entry[at] is ')' ? -1 : 0;
            if (depth == 0)
                return at;
        }

        throw new InvalidDataException($"A bracket is not closed in the entry \"{entry}\".");
    }
}
