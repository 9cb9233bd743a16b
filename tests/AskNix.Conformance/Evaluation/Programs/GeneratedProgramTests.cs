using System.Globalization;
using System.Text.RegularExpressions;
using Nix.Evaluation;

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
        var evaluated = await Compare(store, Enumerable.Range(first, Programs).Select(seed => new ProgramGenerator(seed).Write()), $"of the programs from seed {first}");
        evaluated.ShouldBeGreaterThan(Programs / 2, "most programs give a value");
    }

    [Fact]
    public async Task Every_operator_and_builtin_ends_as_in_real_nix_on_every_kind_of_value()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        await BuiltinNames.SwitchOnAsync(store);
        var evaluated = await Compare(store, EveryKind.Operators().Concat(EveryKind.Constructs()).Concat(EveryKind.Builtins(await BuiltinNames.OfAsync(store))), "of every kind", BuiltinNames.Features);
        evaluated.ShouldBeGreaterThan(1000, "many give a value");
    }

    /// <summary>Compares how programs end, and counts those that give a value.</summary>
    private static async Task<int> Compare(PrivateStore store, IEnumerable<string> all, string which, params ExperimentalFeature[] features)
    {
        var loop = new NixLoop(store);
        var ours = new OurEvaluation(store, features);
        var differences = new List<string>();
        var evaluated = 0;
        foreach (var programs in all.Chunk(Batch))
        {
            var theirs = loop.EvaluateAsync(programs);
            var found = ours.EvaluateAll(Array.ConvertAll(programs, program => $"({NixLoop.Definition}) ({program})"));
            foreach (var (program, expected, actual) in programs.Zip(await theirs, found))
            {
                evaluated += expected.Printed is null ? 0 : 1;
                if (Told(expected) != Told(actual))
                    differences.Add($"{program}\n  nix:  {Told(expected)}\n  ours: {Told(actual)}");
            }
        }

        differences.Count.ShouldBe(0, $"{which}:\n{string.Join('\n', differences.OrderBy(text => text.Length).Take(DifferencesShown))}");
        return evaluated;
    }

    // Where a function stands in the text differs by what is written around the program.
    private static string Told(EvaluationOutcome outcome) => FunctionPlace().Replace(outcome.Comparable, "$1»");

    private static int Seed() => Environment.GetEnvironmentVariable("ASK_NIX_TEST_SEED") is { Length: > 0 } given
        ? int.Parse(given, CultureInfo.InvariantCulture)
        : DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).DayNumber % 100_000 * Programs;

    [GeneratedRegex("(«lambda[^@»]*) @ (?:«string»)?[^»]*»")]
    private static partial Regex FunctionPlace();
}
