using AskNix.Errors;
using Nixos.Generations;

namespace AskNix.Planning.Generations;

/// <summary>The refusal of a number no generation has: with the numbers there are.</summary>
internal static class UnknownGeneration
{
    public static Problem Of(IEnumerable<int> numbers, SystemHistory history)
    {
        int[] unknown = [.. numbers];
        return new Problem(
            ErrorCode.UnknownGeneration,
            unknown.Length == 1 ? $"There is no generation {unknown[0]}." : $"There are no generations {string.Join(", ", unknown)}.",
            history.Generations.IsEmpty ? "The system has no generations yet." : $"There are these: {NumberRanges.Text(history.Generations.Select(generation => generation.Number))}.");
    }
}
