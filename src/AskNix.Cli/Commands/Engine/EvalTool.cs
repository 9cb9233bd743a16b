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
        + "[--show-trace] [--readonly-mode|--read-write-mode] [--timeout SECONDS] [--option NAME VALUE]";

    public Task<int> RunAsync(Session session, string[] arguments, CancellationToken cancellation)
    {
        return Task.FromResult(Evaluate(session, EvaluationArguments.Parse(this, arguments), cancellation));
    }

    /// <summary>Prints each value that is asked for.</summary>
    public static int Evaluate(Session session, EvaluationArguments arguments, CancellationToken cancellation)
    {
        using var output = session.Terminal.OpenOutput();
        return new EvaluationRun(session, arguments, isReadOnly: true).ForEach(
            (evaluation, value) => output.Write(Print(
                evaluation.Evaluator, arguments.Arguments.Count == 0 ? value : evaluation.Selection.Call(value), arguments)),
            cancellation);
    }

    private static byte[] Print(Evaluator evaluator, Value value, EvaluationArguments arguments)
    {
        switch (arguments.Format)
        {
            case "json":
                return [.. JsonPrinter.Print(evaluator, value, copyToStore: true, arguments.IsStrict).Bytes, (byte)'\n'];
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
