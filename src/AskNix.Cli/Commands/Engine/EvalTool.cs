using System.Buffers;
using AskNix.Cli.Composition;
using Nix.Evaluation;
using Nix.Evaluation.Printing;
using Nix.Evaluation.Values;

namespace AskNix.Cli.Commands.Engine;

/// <summary>Evaluates and prints, as <c>nix-instantiate --eval</c> does.</summary>
internal sealed class EvalTool : IEngineTool
{
    public string Name => "eval";

    public string Usage =>
        "[-E] [FILE|EXPRESSION...] [-A PATH] [--strict] [--json|--raw|--xml [--no-location]] [-I PATH] [--arg NAME EXPRESSION] [--argstr NAME TEXT] "
        + "[--show-trace] [--error-format nix|plain|json] [--readonly-mode|--read-write-mode] [--time-limit SECONDS] [--memory-limit MIB] [--option NAME VALUE] "
        + "or --session: an expression a line from standard input, its value as a line of JSON, an empty line where it failed; what did not change is kept";

    public Task<int> RunAsync(Session session, string[] arguments, CancellationToken cancellation)
    {
        var parsed = EvaluationArguments.Parse(this, arguments);
        return Task.FromResult(parsed.IsSession ? RunSession(session, parsed, cancellation) : Evaluate(session, parsed, cancellation));
    }

    /// <summary>Prints each value that is asked for.</summary>
    public static int Evaluate(Session session, EvaluationArguments arguments, CancellationToken cancellation)
    {
        using var output = session.Terminal.OpenOutput();
        return new EvaluationRun(session, arguments, isReadOnly: true).ForEach(
            (evaluation, value) =>
            {
                var text = Print(evaluation.Evaluator, arguments.Arguments.Count == 0 ? value : evaluation.Selection.Call(value), arguments);
                // Who reads a path printed here finds it written.
                evaluation.Store?.Finish();
                output.Write(text);
            },
            cancellation);
    }

    private int RunSession(Session session, EvaluationArguments parsed, CancellationToken cancellation)
    {
        if (parsed.Format is not ("plain" or "json") || parsed.Arguments.Count > 0 || parsed.AttributePaths.Count > 0)
            throw EngineTable.BadUsage(this, "--session takes whole expressions, and prints JSON.");
        using var output = session.Terminal.OpenOutput();
        return new EvaluationRun(session, parsed, isReadOnly: true).ForEachLine((evaluator, value) => Json(evaluator, value, isStrict: true), answer =>
        {
            output.Write(answer.Span);
            output.Flush();
        }, cancellation);
    }

    private static byte[] Json(Evaluator evaluator, Value value, bool isStrict) =>
        [.. JsonPrinter.Print(evaluator, value, copyToStore: true, isStrict).Bytes, (byte)'\n'];

    private static byte[] Print(Evaluator evaluator, Value value, EvaluationArguments arguments)
    {
        switch (arguments.Format)
        {
            case "json":
                return Json(evaluator, value, arguments.IsStrict);
            case "raw":
                return evaluator.ToText(value, "while generating the nix-instantiate output").Bytes;
            case "xml":
                return XmlPrinter.Print(evaluator, value, arguments.IsStrict, arguments.HasLocations).Bytes;
            default:
                if (arguments.IsStrict)
                    evaluator.ForceDeep(value);
                var text = new ArrayBufferWriter<byte>();
                PlainPrinter.Print(evaluator, value, text);
                text.Write("\n"u8);
                return text.WrittenSpan.ToArray();
        }
    }
}
