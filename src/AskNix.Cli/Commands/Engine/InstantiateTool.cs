using AskNix.Cli.Composition;
using Nix.Evaluation.Selecting;
using Nix.Formats;
using Nixos.Evaluating;

namespace AskNix.Cli.Commands.Engine;

/// <summary>Writes the derivations in values to the store and prints their paths, as <c>nix-instantiate</c> does.</summary>
internal sealed class InstantiateTool : IEngineTool
{
    public string Name => "instantiate";

    public string Usage =>
        "[-E] [FILE|EXPRESSION...] [-A PATH] [--add-root LINK] [--readonly-mode] [--eval [--strict] [--json|--raw|--xml [--no-location]] "
        + "[--read-write-mode] | --parse | --find-file] [-I PATH] [--arg NAME EXPRESSION] [--argstr NAME TEXT] [--show-trace] [--error-format nix|plain|json] [--time-limit SECONDS] [--memory-limit MIB] "
        + "[--option NAME VALUE]";

    public Task<int> RunAsync(Session session, string[] arguments, CancellationToken cancellation)
    {
        var parsed = EvaluationArguments.Parse(this, arguments);
        return parsed.Mode switch
        {
            "eval" => Task.FromResult(EvalTool.Evaluate(session, parsed, cancellation)),
            "parse" => new ParseTool().RunAsync(session, ["--normal-form", .. parsed.AreExpressions ? ["-E"] : (string[])[], .. parsed.Sources], cancellation),
            "find-file" => Task.FromResult(FindFiles(session, parsed, cancellation)),
            _ => Task.FromResult(Instantiate(session, parsed, cancellation)),
        };
    }

    private static int Instantiate(Session session, EvaluationArguments arguments, CancellationToken cancellation)
    {
        using var output = session.Terminal.OpenOutput();
        using var writer = new StreamWriter(output);
        var count = 0;
        var isWarned = false;
        return new EvaluationRun(session, arguments, isReadOnly: arguments.IsDryRun).ForEach(
            (evaluation, value) =>
            {
                List<FoundDerivation> found = [];
                try
                {
                    found.AddRange(evaluation.DerivationsIn(value));
                }
                finally
                {
                    // Also those before the one that failed. Who reads a path printed here finds it written.
                    evaluation.Store?.Finish();
                    found.ForEach(derivation => Print(evaluation, derivation));
                    writer.Flush();
                }
            },
            cancellation);

        void Print(Evaluation evaluation, FoundDerivation derivation)
        {
            var shown = derivation.DrvPath;
            if (arguments.Link is { } link && evaluation.Store is { } store)
                shown = new RootLinks(evaluation.Directories, store).Add(++count > 1 ? $"{link}-{count}" : link, StorePath.Parse(shown, store.Directory));
            else if (!isWarned && (isWarned = evaluation.Store is not null))
                evaluation.Messages.Write("warning: you did not specify '--add-root'; the result might be removed by the garbage collector");
            writer.Write(derivation.OutputName == "out" ? $"{shown}\n" : $"{shown}!{derivation.OutputName}\n");
        }
    }

    private static int FindFiles(Session session, EvaluationArguments arguments, CancellationToken cancellation)
    {
        using var output = session.Terminal.OpenOutput();
        using var writer = new StreamWriter(output);
        return new EvaluationRun(session, arguments, isReadOnly: true).Run(
            evaluation =>
            {
                foreach (var name in arguments.Sources)
                    writer.Write($"{evaluation.Evaluator.FindFile(name)}\n");
                return 0;
            },
            cancellation);
    }
}
