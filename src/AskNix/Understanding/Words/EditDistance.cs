namespace AskNix.Understanding.Words;

/// <summary>
/// How many slips of the finger lie between two words: letters left out, put in, exchanged, or two neighbours swapped
/// (Damerau-Levenshtein distance, each stretch edited once).
/// </summary>
public static class EditDistance
{
    // Names are short; what is longer is a pasted text, near to nothing.
    const int Longest = 200;

    /// <summary>The distance, or <paramref name="bound"/> + 1 where it is greater than the bound.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int bound)
    {
        if (Math.Abs(left.Length - right.Length) > bound)
            return bound + 1;
        if (right.Length > Longest)
            return left.SequenceEqual(right) ? 0 : bound + 1;

        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> previous = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            previous[column] = column;

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var best = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(previous[column] + 1, current[column - 1] + 1), previous[column - 1] + cost);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    distance = Math.Min(distance, before[column - 2] + 1);
                current[column] = distance;
                best = Math.Min(best, distance);
            }

            // A swap makes a later row as good as the best of two rows before it.
            if (best > bound + 1)
                return bound + 1;
            var free = before;
            before = previous;
            previous = current;
            current = free;
        }

        return Math.Min(previous[right.Length], bound + 1);
    }
}
