using System.Collections.Immutable;

namespace Nix.Syntax.Editing;

/// <summary>Compares texts line by line.</summary>
public static class TextDiff
{
    // Beyond so many differing lines the middle is reported as replaced: nobody reads such a difference line by line.
    const int MostDifferences = 2_000;

    /// <summary>The shortest way from one text to the other in lines that come and go.</summary>
    public static UnifiedDiff Between(ReadOnlyMemory<byte> oldText, ReadOnlyMemory<byte> newText)
    {
        var old = Split(oldText);
        var @new = Split(newText);
        int prefix = 0;
        while (prefix < old.Count && prefix < @new.Count && Same(old[prefix], @new[prefix]))
            prefix++;
        int suffix = 0;
        while (suffix < old.Count - prefix && suffix < @new.Count - prefix && Same(old[^(suffix + 1)], @new[^(suffix + 1)]))
            suffix++;
        var lines = ImmutableArray.CreateBuilder<DiffLine>();
        lines.AddRange(old.Take(prefix).Select(l => new DiffLine(DiffLineKind.Context, l)));
        Middle(old[prefix..(old.Count - suffix)], @new[prefix..(@new.Count - suffix)], lines);
        lines.AddRange(old.Skip(old.Count - suffix).Select(l => new DiffLine(DiffLineKind.Context, l)));
        return new UnifiedDiff(lines.ToImmutable());
    }

    static bool Same(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right) => left.Span.SequenceEqual(right.Span);

    static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> text)
    {
        var lines = new List<ReadOnlyMemory<byte>>();
        while (!text.IsEmpty)
        {
            int end = text.Span.IndexOf((byte)'\n') + 1;
            if (end == 0)
                end = text.Length;
            lines.Add(text[..end]);
            text = text[end..];
        }

        return lines;
    }

    /// <summary>Myers' greedy algorithm: the furthest reaching path for each number of differences, kept to walk back.</summary>
    static void Middle(List<ReadOnlyMemory<byte>> old, List<ReadOnlyMemory<byte>> @new, ImmutableArray<DiffLine>.Builder lines)
    {
        int most = Math.Min(old.Count + @new.Count, MostDifferences);
        var reach = new int[(2 * most) + 3];
        int zero = most + 1;
        var trace = new List<int[]>();
        for (int differences = 0; differences <= most; differences++)
        {
            trace.Add(reach[(zero - differences - 1)..(zero + differences + 2)]);
            for (int k = -differences; k <= differences; k += 2)
            {
                bool down = k == -differences || (k != differences && reach[zero + k - 1] < reach[zero + k + 1]);
                int x = down ? reach[zero + k + 1] : reach[zero + k - 1] + 1;
                while (x < old.Count && x - k < @new.Count && Same(old[x], @new[x - k]))
                    x++;
                reach[zero + k] = x;
                if (x >= old.Count && x - k >= @new.Count)
                {
                    WalkBack(old, @new, trace, differences, lines);
                    return;
                }
            }
        }

        lines.AddRange(old.Select(l => new DiffLine(DiffLineKind.Removed, l)));
        lines.AddRange(@new.Select(l => new DiffLine(DiffLineKind.Added, l)));
    }

    static void WalkBack(List<ReadOnlyMemory<byte>> old, List<ReadOnlyMemory<byte>> @new, List<int[]> trace, int differences,
        ImmutableArray<DiffLine>.Builder lines)
    {
        var found = new List<DiffLine>();
        int x = old.Count, y = @new.Count;
        for (int d = differences; d > 0; d--)
        {
            int[] reach = trace[d];
            int zero = d + 1;
            int k = x - y;
            bool down = k == -d || (k != d && reach[zero + k - 1] < reach[zero + k + 1]);
            int before = down ? reach[zero + k + 1] : reach[zero + k - 1];
            int beforeY = before - (down ? k + 1 : k - 1);
            int start = down ? before : before + 1;
            while (x > start)
            {
                found.Add(new DiffLine(DiffLineKind.Context, old[--x]));
                y--;
            }

            found.Add(down ? new DiffLine(DiffLineKind.Added, @new[beforeY]) : new DiffLine(DiffLineKind.Removed, old[before]));
            (x, y) = (before, beforeY);
        }

        while (x > 0)
            found.Add(new DiffLine(DiffLineKind.Context, old[--x]));
        found.Reverse();
        lines.AddRange(found);
    }
}
