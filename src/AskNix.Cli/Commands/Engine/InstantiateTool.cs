using AskNix.Cli.Composition;
using Nix.Evaluation.Selecting;

namespace AskNix.Cli.Commands.Engine;

/// <summary>Prints the paths of the derivations in values, as <c>nix-instantiate --readonly-mode</c> does.</summary>
internal sealed class InstantiateTool : IEngineTool
{
    public string Name => "instantiate";

    public string Usage =>
        "--readonly-mode [-E] [FILE|EXPRESSION...] [-A PATH] [-I PATH] [--arg NAME EXPRESSION] [--argstr NAME TEXT] [--show-trace] [--timeout SECONDS] [--option NAME VALUE]";

    public Task<int> RunAsync(Session session, string[] arguments, CancellationToken cancellation)
    {
        var parsed = EvaluationArguments.Parse(this, arguments);
        if (parsed.IsReadOnly is not true)
            throw EngineTable.BadUsage(this, "engine instantiate computes the paths and writes nothing: say --readonly-mode.");
        using var output = session.Terminal.OpenOutput();
        using var writer = new StreamWriter(output);
        var run = new EvaluationRun(session, parsed);
        return Task.FromResult(run.ForEach((evaluator, selection, value) =>
        {
            foreach (var derivation in new DerivationSearch(evaluator, selection).In(value))
                writer.Write(derivation.OutputName == "out" ? $"{derivation.DrvPath}\n" : $"{derivation.DrvPath}!{derivation.OutputName}\n");
        }, cancellation));
    }
}
