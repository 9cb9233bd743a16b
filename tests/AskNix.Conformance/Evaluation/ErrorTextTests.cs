using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Evaluation;

/// <summary>Errors of whole processes, with places and trace: the same text as real Nix prints.</summary>
public sealed class ErrorTextTests
{
    [Fact]
    public async Task An_error_is_told_in_the_whole_as_by_nix()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var differences = new List<string>();
        foreach (var expression in SideBySide.Lines("error-texts.txt"))
        {
            string[] words = ["--strict", .. expression.Split(" :: ", 2) is [var option, var after] ? (string[])[option, "-E", after] : ["-E", expression]];
            var nix = store.RunAsync("nix-instantiate", ["--eval", .. words]);
            var ours = ChildProcess.RunAsync(AskNixProgram.With(store.Environment, ["engine", "eval", .. words]));
            var (expected, actual) = (await nix, await ours);
            expected.Exit.ShellCode.ShouldBe(1, expression);
            if ((actual.Exit.ShellCode, actual.ErrorText.TrimEnd()) != (1, expected.ErrorText.TrimEnd()))
                differences.Add($"{expression}\n--- nix\n{expected.ErrorText}--- ours\n{actual.ErrorText}");
        }

        string.Join('\n', differences).ShouldBeEmpty();
    }
}
