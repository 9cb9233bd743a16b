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
        var parsed = EvaluationArguments.Parse(this, arguments);
        using var output = session.Terminal.OpenOutput();
        var run = new EvaluationRun(session, parsed);
        return Task.FromResult(run.ForEach((evaluator, selection, value) =>
            output.Write(Print(evaluator, parsed.Arguments.Count == 0 ? value : selection.Call(value), parsed)), cancellation));
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
