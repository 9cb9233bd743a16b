using AskNix.Knowledge;

namespace AskNix.Conformance.Planning;

/// <summary>Errors that every real Nix is made to report are known by what it prints.</summary>
public sealed class ProvokedErrorTests
{
    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task What_Nix_prints_is_the_error_that_was_provoked(string release)
    {
        using var store = PrivateStore.Create(RealNix.Of(release));
        var errors = new ErrorKnowledge();
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(PlanningMachine.Repository, "tests/cases/knowledge/provoked.tsv")).Where(line => line is [not '#', ..]))
        {
            var (kind, expression) = (line.Split('\t')[0], line.Split('\t')[1]);
            var printed = await store.RunAsync("nix-instantiate", "--eval", "--strict", "-E", expression);
            printed.Exit.ShellCode.ShouldNotBe(0, line);
            if (errors.Explain(printed.ErrorText)?.Kind is var known && known != kind)
                wrong.Add($"{expression}: {known ?? "unknown"} and not {kind}\n{printed.ErrorText}");
        }

        wrong.ShouldBeEmpty();
    }
}
