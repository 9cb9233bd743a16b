namespace AskNix.Planning.Generations;

/// <summary>Ascending numbers, runs of three and more drawn together: <c>1, 4-12, 15</c>.</summary>
internal static class NumberRanges
{
    public static string Text(IEnumerable<int> ascending)
    {
        List<(int First, int Last)> runs = [];
        foreach (var number in ascending)
        {
            if (runs is [.., var last] && last.Last == number - 1)
                runs[^1] = (last.First, number);
            else
                runs.Add((number, number));
        }
        return string.Join(", ", runs.Select(run =>
            run.First == run.Last ? $"{run.First}"
            : run.Last == run.First + 1 ? $"{run.First}, {run.Last}"
            : $"{run.First}-{run.Last}"));
    }
}
