using System.Text;
using System.Text.RegularExpressions;
using Nix.Posix;

namespace AskNix.Conformance.Evaluation.Programs;

/// <summary>
/// Evaluates many programs with one process of real Nix: its interactive loop goes on after an error. What a program gives is told by a
/// function in Nix, <see cref="Definition"/>, so that both sides tell it alike.
/// </summary>
internal sealed partial class NixLoop(PrivateStore store)
{
    /// <summary>Tells a value as text, forcing all of it.</summary>
    public const string Definition =
        """let show = v: let t = builtins.typeOf v; in if t == "set" then "{" + builtins.concatStringsSep ";" (map (n: builtins.toJSON n + "=" + show v.${n}) (builtins.attrNames v)) + "}" """
        + """else if t == "list" then "[" + builtins.concatStringsSep "," (map show v) + "]" """
        + """else if t == "lambda" then "function" + show (builtins.functionArgs v) else t + " " + builtins.toJSON v; in show""";

    private const string Given = "value: ";

    /// <summary>How each of the programs ends, in order.</summary>
    public async Task<IReadOnlyList<EvaluationOutcome>> EvaluateAsync(IReadOnlyList<string> programs)
    {
        var lines = programs.Select((program, number) => $"\"{Given}{number} \" + show ({OnOneLine(program, number)})");
        var result = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = store.Nix.Program("nix"),
            Arguments = ["repl"],
            Environment = new Dictionary<string, string>(store.Environment) { ["NO_COLOR"] = "1", ["TERM"] = "dumb" },
            WorkingDirectory = store.Root,
            Input = new ChildInput.Text(Encoding.UTF8.GetBytes($"show = {Definition}\n{string.Join('\n', lines)}\n")),
        });

        var values = Value().Matches(result.OutputText).ToDictionary(match => int.Parse(match.Groups[1].Value), match => match.Groups[2].Value);
        var failures = new Queue<string>(Failures().Split(result.ErrorText).Skip(1));
        (values.Count + failures.Count).ShouldBe(programs.Count, $"each program gives a value or fails:\n{result.ErrorText[..Math.Min(2000, result.ErrorText.Length)]}");
        return
        [
            .. programs.Select((_, number) => values.TryGetValue(number, out var value)
                ? new EvaluationOutcome($"\"{value}\"", null)
                : NixOracle.Failure("error:" + failures.Dequeue())),
        ];
    }

    // The loop reads lines.
    private string OnOneLine(string program, int number)
    {
        if (!program.Contains('\n', StringComparison.Ordinal))
            return program;
        var file = store[$"{number}.nix"];
        File.WriteAllText(file, program);
        return $"import {file}";
    }

    [GeneratedRegex("^(?:\x1b\\[[0-9;]*m)*\"" + Given + "([0-9]+) (.*)\"(?:\x1b\\[[0-9;]*m)*$", RegexOptions.Multiline)]
    private static partial Regex Value();

    [GeneratedRegex("^error:", RegexOptions.Multiline)]
    private static partial Regex Failures();
}
