using System.Text;
using System.Text.RegularExpressions;
using Nix.Posix;

namespace AskNix.Conformance.Evaluation;

/// <summary>
/// Evaluates expressions with real Nix, strictly. An interactive loop, which goes on after an error, tells which fail and why; the others go into one
/// process of nix-instantiate, which prints them. Where it ends at one all the same, the next process begins after that one.
/// </summary>
/// <param name="store">Where.</param>
/// <param name="options">More of the command line.</param>
public sealed partial class NixOracle(PrivateStore store, params IReadOnlyList<string> options)
{
    private const int BatchSize = 100;

    private const string Mark = "@@ case ";

    /// <summary>How each of the expressions ends, in order.</summary>
    public async Task<IReadOnlyList<EvaluationOutcome>> EvaluateAsync(IReadOnlyList<string> expressions)
    {
        var failures = await FailuresAsync(expressions);
        var others = new Queue<EvaluationOutcome>(await PrintAsync([.. expressions.Where((_, number) => failures[number] is null)]));
        return [.. failures.Select(failure => failure ?? others.Dequeue())];
    }

    /// <summary>Those that fail in the loop; null for the others.</summary>
    private async Task<IReadOnlyList<EvaluationOutcome?>> FailuresAsync(IReadOnlyList<string> expressions)
    {
        var lines = expressions.Select((expression, number) => $"builtins.trace \"{Mark}{number}\" null\nbuiltins.deepSeq (import {FileOf(expression, number)}) null\n");
        var result = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = store.Nix.Program("nix"),
            Arguments = ["repl", .. options.Where(option => option != "--read-write-mode")],
            Environment = new Dictionary<string, string>(store.Environment) { ["NO_COLOR"] = "1", ["TERM"] = "dumb" },
            WorkingDirectory = store.Root,
            Input = new ChildInput.Text(Encoding.UTF8.GetBytes(string.Concat(lines))),
        });

        // What is said after a mark is about the expression of its number.
        var parts = result.ErrorText.Split($"trace: {Mark}").Skip(1).ToList();
        parts.Count.ShouldBe(expressions.Count, $"the loop comes to each expression:\n{result.ErrorText[..Math.Min(2000, result.ErrorText.Length)]}");
        return [.. parts.Select(part => part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]).Select((said, number) =>
            ErrorLine().IsMatch(said) ? Failure(said.Replace(store[$"case-{number}.nix"], "«string»", StringComparison.Ordinal)) : null)];
    }

    /// <summary>How each ends, as nix-instantiate prints it.</summary>
    private async Task<IReadOnlyList<EvaluationOutcome>> PrintAsync(IReadOnlyList<string> expressions)
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

    // The loop would wait for the end of an expression that lacks it.
    private string FileOf(string expression, int number)
    {
        var file = store[$"case-{number}.nix"];
        File.WriteAllText(file, expression);
        return file;
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

    [GeneratedRegex("^ *error: ?", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"^\s+at .*:\d+:\d+:$|^\s*Did you mean|^Try '|^\s*… |^(evaluation )?warning: |^trace: ")]
    private static partial Regex EndOfMessage();

    [GeneratedRegex("^syntax error|already defined at|^invalid (integer|float) '|^duplicate formal|^dynamic attributes not allowed|^path has a trailing slash")]
    private static partial Regex SyntaxMessage();
}
