using AskNix.Conformance.Daemon;
using AskNix.Conformance.Stories;
using Nix.Evaluation;
using Nix.Posix;
using Nixos.Evaluating;

namespace AskNix.Conformance.Evaluation;

/// <summary>Lines of a case file by real Nix and by ours, in one store behind a daemon, where both write.</summary>
internal static class SideBySide
{
    /// <summary>The lines of a file of tests/cases/engine, words in them put in the place of others.</summary>
    public static IReadOnlyList<string> Lines(string file, params IReadOnlyList<(string Word, string Value)> replacements) =>
    [
        .. File.ReadLines(Path.Combine(EngineProgram.Cases, file)).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => replacements.Aggregate(line, (text, replacement) => text.Replace(replacement.Word, replacement.Value, StringComparison.Ordinal))),
    ];

    /// <summary>Each expression by both, those with options before <c>::</c> in processes of their own.</summary>
    /// <param name="daemon">Of the store.</param>
    /// <param name="lines">The expressions.</param>
    /// <param name="features">What the daemon's nix.conf switches on besides what that of every private store does.</param>
    public static async Task CompareAsync(RealDaemon daemon, IReadOnlyList<string> lines, params ExperimentalFeature[] features)
    {
        var plain = lines.Where(line => !line.Contains(" :: ", StringComparison.Ordinal)).ToList();
        using var writing = new DaemonEvaluationStore(daemon.Client(), daemon.Store.Directories.StoreDir, static _ => { }, CancellationToken.None);
        var expected = (await new NixOracle(daemon.Store, "--read-write-mode").EvaluateAsync(plain)).Select(outcome => outcome.Comparable).ToList();
        var actual = new OurEvaluation(daemon.Store, features) { Writing = writing }.EvaluateAll(plain).Select(outcome => outcome.Comparable).ToList();
        foreach (var line in lines.Except(plain, StringComparer.Ordinal))
        {
            var (options, expression) = line.Split(" :: ", 2) is [var before, var after] ? (before.Split(' '), after) : ([], line);
            string[] words = ["--strict", "--read-write-mode", .. options, "-E", expression];
            plain.Add(line);
            expected.Add(Outcome(await daemon.Store.RunAsync("nix-instantiate", ["--eval", .. words])));
            actual.Add(Outcome(await ChildProcess.RunAsync(AskNixProgram.With(daemon.Store.Environment, ["engine", "eval", .. words]))));
        }

        plain.ShouldNotBeEmpty();
        string.Join('\n', plain.Index().Where(line => expected[line.Index] != actual[line.Index])
            .Select(line => $"{line.Item}\n  nix:  {expected[line.Index]}\n  ours: {actual[line.Index]}")).ShouldBeEmpty();
    }

    private static string Outcome(ChildResult result) =>
        (result.Exit.Succeeded ? new EvaluationOutcome(result.OutputText.TrimEnd(), null) : NixOracle.Failure(result.ErrorText)).Comparable;
}
