using AskNix.Understanding;

namespace AskNix.Training.Judging;

/// <summary>How often needs lead to a program that is a good answer for them.</summary>
/// <param name="Needs">How many needs there are.</param>
/// <param name="First">For how many a good program came first.</param>
/// <param name="Three">For how many one was among the first three.</param>
sealed record NeedScore(int Needs, int First, int Three)
{
    /// <summary>Asks for each need of lines "need | good programs".</summary>
    /// <param name="names">Who answers.</param>
    /// <param name="lines">The lines; empty ones and those beginning with # are for people.</param>
    /// <param name="wrong">Is told each need whose first answer is no good one, marked with ! where no good one is among three.</param>
    public static NeedScore Of(IPackageNames names, IEnumerable<string> lines, Action<string>? wrong = null)
    {
        var score = new NeedScore(0, 0, 0);
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            var (need, good) = (line[..bar].Trim(), line[(bar + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var offered = names.Describe(need, 3);
            var (first, three) = (offered.Take(1).Any(good.Contains), offered.Any(good.Contains));
            if (!first)
                wrong?.Invoke($"{(three ? ' ' : '!')} {need}: {string.Join(' ', offered)} | {string.Join(' ', good.Take(4))}");
            score = new NeedScore(score.Needs + 1, score.First + (first ? 1 : 0), score.Three + (three ? 1 : 0));
        }

        return score;
    }

    public override string ToString() => $"{Needs} needs: first {First / (double)Needs:P1}, among three {Three / (double)Needs:P1}";
}
