using AskNix.Tests.Syntax;
using AskNix.Understanding.Names;

namespace AskNix.Tests.Understanding;

/// <summary>What people say they need, from tests/cases/catalogue/needs.txt, against what the shipped names offer for it.</summary>
public sealed class NeedCases(ITestOutputHelper output)
{
    private static readonly (string Need, string[] Good)[] s_cases =
    [
        .. File.ReadLines(Path.Combine(SyntaxCases.Folder("catalogue"), "needs.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" | "))
            .Select(parts => (parts[0], parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];

    [Fact]
    public void A_good_program_is_among_the_first_three_and_mostly_the_first()
    {
        var names = new StarterNames();
        var (first, three) = Measure(need => names.Describe(need, 3));
        first.ShouldBeGreaterThanOrEqualTo(0.80);
        three.ShouldBeGreaterThanOrEqualTo(0.95);
    }

    private (double First, double Three) Measure(Func<string, IReadOnlyList<string>> offer)
    {
        var (first, three) = (0, 0);
        foreach (var (need, good) in s_cases)
        {
            var offered = offer(need);
            first += offered.Take(1).Any(good.Contains) ? 1 : 0;
            if (offered.Any(good.Contains))
                three++;
            else
                output.WriteLine($"{need}: {string.Join(", ", offered)}");
        }

        var total = (double)s_cases.Length;
        output.WriteLine($"{s_cases.Length} needs: first {first / total:P1}, among three {three / total:P1}");
        return (first / total, three / total);
    }
}
