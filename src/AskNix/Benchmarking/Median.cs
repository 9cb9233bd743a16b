namespace AskNix.Benchmarking;

/// <summary>The value in the middle; of an even number of them the lower of the two, which was really measured.</summary>
internal static class Median
{
    /// <param name="values">At least one.</param>
    public static TimeSpan Of(IEnumerable<TimeSpan> values)
    {
        TimeSpan[] sorted = [.. values.Order()];
        return sorted[(sorted.Length - 1) / 2];
    }
}
