namespace AskNix.Conformance.Evaluation;

public sealed class EvaluationOracleTests
{
    [Theory]
    [MemberData(nameof(EvaluationCases.Files), MemberType = typeof(EvaluationCases))]
    public async Task Each_case_ends_as_in_real_nix(string file)
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var isExperimental = file == "experimental.txt";
        if (isExperimental)
            await BuiltinNames.SwitchOnAsync(store);
        var expressions = EvaluationCases.Read(file);
        var expected = await new NixOracle(store).EvaluateAsync(expressions);
        var ours = new OurEvaluation(store, isExperimental ? BuiltinNames.Features : []);

        var differences = expressions.Zip(expected)
            .Select(pair => (Expression: pair.First, Nix: pair.Second.Comparable, Ours: ours.Evaluate(pair.First).Comparable))
            .Where(triple => triple.Nix != triple.Ours)
            .Select(triple => $"{triple.Expression}\n  nix:  {triple.Nix}\n  ours: {triple.Ours}");

        expressions.ShouldNotBeEmpty();
        string.Join('\n', differences).ShouldBeEmpty();
    }

    [Fact]
    public void There_are_as_many_cases_as_were_promised() => EvaluationCases.All().Distinct().Count().ShouldBeGreaterThan(600);

    [Fact]
    public async Task Every_builtin_of_real_nix_is_in_the_cases()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        await BuiltinNames.SwitchOnAsync(store);
        var names = await BuiltinNames.OfAsync(store);
        var cases = EvaluationCases.All().ToList();

        names.Length.ShouldBeGreaterThan(100);
        names.Where(name => !cases.Any(line => line.Contains(name, StringComparison.Ordinal))).ShouldBeEmpty();
    }
}
