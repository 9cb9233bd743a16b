using System.Collections.Immutable;

namespace AskNix.Cli.Rendering;

/// <summary>
/// The fewest lines to take away and to add that turn one text into another, by Myers' greedy search ("An O(ND) Difference Algorithm
/// and Its Variations", 1986).
/// </summary>
internal static class LineDiff
{
    public static ImmutableArray<DiffLine> Compare(ImmutableArray<string> old, ImmutableArray<string> changed)
    {
        // What both have in common at the ends needs no search; an edit of a long file is a few lines in its middle.
        var head = 0;
        while (head < old.Length && head < changed.Length && old[head] == changed[head])
            head++;
        var tail = 0;
        while (tail < old.Length - head && tail < changed.Length - head && old[^(tail + 1)] == changed[^(tail + 1)])
            tail++;

        var middle = Search(old.AsSpan()[head..^tail], changed.AsSpan()[head..^tail]);
        return
        [
            .. old[..head].Select(line => new DiffLine(' ', line)),
            .. middle,
            .. old[^tail..].Select(line => new DiffLine(' ', line)),
        ];
    }

    private static List<DiffLine> Search(ReadOnlySpan<string> old, ReadOnlySpan<string> changed)
    {
        var most = old.Length + changed.Length;
        var furthest = new int[(2 * most) + 2];
        var trace = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            trace.Add([.. furthest]);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var x = Down(furthest, diagonal, edits, most) ? furthest[diagonal + 1 + most] : furthest[diagonal - 1 + most] + 1;
                while (x < old.Length && x - diagonal < changed.Length && old[x] == changed[x - diagonal])
                    x++;
                furthest[diagonal + most] = x;
                if (x >= old.Length && x - diagonal >= changed.Length)
                    return Walk(trace, old, changed, most);
            }
        }

        return [];
    }

    private static bool Down(int[] furthest, int diagonal, int edits, int most) =>
        diagonal == -edits || (diagonal != edits && furthest[diagonal - 1 + most] < furthest[diagonal + 1 + most]);

    private static List<DiffLine> Walk(List<int[]> trace, ReadOnlySpan<string> old, ReadOnlySpan<string> changed, int most)
    {
        var lines = new List<DiffLine>();
        var (x, y) = (old.Length, changed.Length);
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            var diagonal = x - y;
            var before = Down(trace[edits], diagonal, edits, most) ? diagonal + 1 : diagonal - 1;
            var fromX = edits == 0 ? 0 : trace[edits][before + most];
            var fromY = edits == 0 ? 0 : fromX - before;
            while (x > fromX && y > fromY)
                (lines, x, y) = (Added(lines, ' ', old[x - 1]), x - 1, y - 1);
            if (edits > 0)
                lines.Add(x == fromX ? new DiffLine('+', changed[y - 1]) : new DiffLine('-', old[x - 1]));
            (x, y) = (fromX, fromY);
        }

        lines.Reverse();
        return lines;
    }

    private static List<DiffLine> Added(List<DiffLine> lines, char sign, string text)
    {
        lines.Add(new DiffLine(sign, text));
        return lines;
    }
}
