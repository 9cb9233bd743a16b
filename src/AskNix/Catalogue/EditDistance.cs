namespace AskNix.Catalogue;

/// <summary>
/// How many slips of the finger lie between two words: letters left out, put in, exchanged, or two neighbours swapped
/// (Damerau-Levenshtein distance, each stretch edited once).
/// </summary>
public static class EditDistance
{
    /// <summary>The distance, or <paramref name="limit"/> + 1 where it is greater than <paramref name="limit"/>.</summary>
    public static int Between(ReadOnlySpan<char> first, ReadOnlySpan<char> second, int limit)
    {
        if (Math.Abs(first.Length - second.Length) > limit)
            return limit + 1;
        if (second.Length > MaximumLength)
            return limit + 1;

        Span<int> beforeLast = stackalloc int[second.Length + 1];
        Span<int> last = stackalloc int[second.Length + 1];
        Span<int> current = stackalloc int[second.Length + 1];
        for (var column = 0; column <= second.Length; column++)
            last[column] = column;

        for (var row = 1; row <= first.Length; row++)
        {
            current[0] = row;
            var best = row;
            for (var column = 1; column <= second.Length; column++)
            {
                var cost = first[row - 1] == second[column - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(last[column] + 1, current[column - 1] + 1), last[column - 1] + cost);
                if (row > 1 && column > 1 && first[row - 1] == second[column - 2] && first[row - 2] == second[column - 1])
                    distance = Math.Min(distance, beforeLast[column - 2] + 1);
                current[column] = distance;
                best = Math.Min(best, distance);
            }

            // A later row can only be as good as the best of two rows before it.
            if (best > limit + 1)
                return limit + 1;
            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return Math.Min(last[second.Length], limit + 1);
    }

    /// <summary>Names are short; what is longer is a pasted text, near to nothing.</summary>
    private const int MaximumLength = 200;
}
