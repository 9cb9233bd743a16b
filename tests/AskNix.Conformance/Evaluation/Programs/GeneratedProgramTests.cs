using System.Globalization;
using System.Text.RegularExpressions;

namespace AskNix.Conformance.Evaluation.Programs;

/// <summary>
/// Generated programs end as in real Nix, with the same value or the same message. The day's number is the seed: each day has its own ten
/// thousand, and a failure can be had again with ASK_NIX_TEST_SEED.
/// </summary>
public sealed partial class GeneratedProgramTests
{
    private const int Programs = 10_000;
    private const int Batch = 1_000;

    private const int DifferencesShown = 20;

    [Fact]
    public async Task Generated_programs_end_as_in_real_nix()
    {
        var first = Seed();
        using var store = PrivateStore.Create(RealNix.Newest);
        var loop = new NixLoop(store);
        var ours = new OurEvaluation(store);
        var differences = new List<string>();
        var evaluated = 0;
        for (var from = 0; from < Programs; from += Batch)
        {
            var programs = Enumerable.Range(first + from, Batch).Select(seed => new ProgramGenerator(seed).Write()).ToList();
            var theirs = loop.EvaluateAsync(programs);
            var found = ours.EvaluateAll(programs.ConvertAll(program => $"({NixLoop.Definition}) ({program})"));
            foreach (var (program, expected, actual) in programs.Zip(await theirs, found))
            {
                evaluated += expected.Printed is null ? 0 : 1;
                if (Told(expected) != Told(actual))
                    differences.Add($"{program}\n  nix:  {Told(expected)}\n  ours: {Told(actual)}");
            }
        }

        differences.Count.ShouldBe(0, $"of the programs from seed {first}:\n{string.Join('\n', differences.OrderBy(text => text.Length).Take(DifferencesShown))}");
        evaluated.ShouldBeGreaterThan(Programs / 2, "most programs give a value");
    }

    // Where a function stands in the text differs by what is written around the program.
    private static string Told(EvaluationOutcome outcome) => FunctionPlace().Replace(outcome.Comparable, "$1»");

    private static int Seed() => Environment.GetEnvironmentVariable("ASK_NIX_TEST_SEED") is { Length: > 0 } given
        ? int.Parse(given, CultureInfo.InvariantCulture)
        : DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).DayNumber % 100_000 * Programs;

    [GeneratedRegex("(«lambda[^@»]*) @ (?:«string»)?[^»]*»")]
    private static partial Regex FunctionPlace();
}
