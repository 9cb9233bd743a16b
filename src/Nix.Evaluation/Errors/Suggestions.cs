namespace Nix.Evaluation.Errors;

/// <summary>Names near a name that does not exist, as Nix chooses them: at most two edits away, at most five.</summary>
static class Suggestions
{
    const int MostEdits = 2;
    const int Most = 5;

    /// <summary>The near ones, nearest first, then by name.</summary>
    public static IReadOnlyList<string> For(string wanted, IEnumerable<string> names) =>
    [
        .. names.Select(name => (Name: name, Edits: Distance(wanted, name)))
            .Where(candidate => candidate.Edits <= MostEdits)
            .OrderBy(candidate => candidate.Edits).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(Most).Select(candidate => candidate.Name),
    ];

    /// <summary>Levenshtein's distance; anything above the bound once it is certain.</summary>
    static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > MostEdits)
            return MostEdits + 1;
        int[] above = new int[right.Length + 1];
        int[] row = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
            above[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
            }

            (above, row) = (row, above);
        }

        return above[right.Length];
    }
}
