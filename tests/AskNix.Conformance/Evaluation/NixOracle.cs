using System.Text.RegularExpressions;

namespace AskNix.Conformance.Evaluation;

/// <summary>
/// Evaluates expressions with real Nix, strictly. Many go into one process; it ends at the first that fails, and the next
/// process begins after that one.
/// </summary>
/// <param name="store">Where.</param>
/// <param name="options">More of the command line.</param>
public sealed partial class NixOracle(PrivateStore store, params IReadOnlyList<string> options)
{
    private const int BatchSize = 100;

    /// <summary>How each of the expressions ends, in order.</summary>
    public async Task<IReadOnlyList<EvaluationOutcome>> EvaluateAsync(IReadOnlyList<string> expressions)
    {
        var outcomes = new List<EvaluationOutcome>(expressions.Count);
        while (outcomes.Count < expressions.Count)
        {
            var batch = expressions.Skip(outcomes.Count).Take(BatchSize).ToList();
            var result = await store.RunAsync("nix-instantiate", ["--eval", "--strict", .. options, "-E", .. batch]);
            // Strings are printed with their line breaks escaped: a line is a value.
            var printed = result.OutputText.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            outcomes.AddRange(printed.Select(line => new EvaluationOutcome(line, null)));
            if (printed.Length < batch.Count)
                outcomes.Add(Failure(result.ErrorText));
        }

        return outcomes;
    }

    /// <summary>The failure that a Nix program reports.</summary>
    public static EvaluationOutcome Failure(string errorText)
    {
        var lines = errorText.Split('\n');
        var start = Array.FindLastIndex(lines, line => ErrorLine().IsMatch(line));
        if (start < 0)
            throw new InvalidOperationException($"Nix failed without saying why: {errorText}");
        var message = lines.Skip(start).TakeWhile(line => !EndOfMessage().IsMatch(line)).ToList();
        message[0] = ErrorLine().Replace(message[0], "");
        var text = string.Join('\n', message);
        return new EvaluationOutcome(null, text) { IsSyntax = SyntaxMessage().IsMatch(text) };
    }

    [GeneratedRegex("^ *error: ?")]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"^\s+at .*:\d+:\d+:$|^\s*Did you mean|^Try '|^\s*… ")]
    private static partial Regex EndOfMessage();

    [GeneratedRegex("^syntax error|already defined at|^invalid (integer|float) '|^duplicate formal|^dynamic attributes not allowed|^path has a trailing slash")]
    private static partial Regex SyntaxMessage();
}
