using System.Text;
using AskNix.Cli.Composition;
using AskNix.Cli.Terminals;
using Nix.Evaluation;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Selecting;
using Nix.Evaluation.Values;
using Nix.Store;
using Nixos.Evaluating;

namespace AskNix.Cli.Commands.Engine;

/// <summary>One call of a tool that evaluates: sets the evaluator up, finds the values, and says what went wrong as Nix does.</summary>
internal sealed class EvaluationRun(Session session, EvaluationArguments arguments)
{
    /// <summary>Does something with each value that is asked for.</summary>
    /// <returns>The exit status: 1 when the evaluation failed.</returns>
    public int ForEach(Action<Evaluator, Selection, Value> use, CancellationToken cancellation)
    {
        using var heap = EvaluationHeap.Take();
        using var store = new ReadOnlyStore(StoreDirectories.FromEnvironment(session.Environment.GetValueOrDefault, session.Root));
        var host = new MachineHost(store, session.Environment, session.Clock, Say);
        var evaluator = new Evaluator(host, EvaluationSettingsReader.Read(arguments, session.Environment));
        using var cancelling = cancellation.Register(() => evaluator.Cancel(cancellation));
        using var timer = arguments.Timeout is { } limit
            ? session.Clock.CreateTimer(_ => evaluator.StopAt($"the time limit of {limit.TotalSeconds} seconds was reached"), null, limit, Timeout.InfiniteTimeSpan)
            : null;
        return EvaluationThread.Run(() =>
        {
            try
            {
                Evaluate(evaluator, use);
                return 0;
            }
            catch (EvaluationException failure)
            {
                session.Terminal.Error.WriteLine(Printable.Lines(EvaluationErrorText.Of(failure, evaluator, arguments.ShowsTrace)));
                return 1;
            }
        });
    }

    private void Evaluate(Evaluator evaluator, Action<Evaluator, Selection, Value> use)
    {
        var given = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (name, text, isExpression) in arguments.Arguments)
            given[name] = isExpression ? Text(evaluator, text) : new NixString(text);
        var selection = new Selection(evaluator, given);
        foreach (var source in arguments.Sources)
        {
            var root = source == "-" ? Text(evaluator, session.Terminal.Input.ReadToEnd(), "«stdin»")
                : arguments.AreExpressions ? Text(evaluator, source)
                : evaluator.EvaluateFile(Path.GetFullPath(source));
            foreach (var path in arguments.AttributePaths.DefaultIfEmpty(""))
                use(evaluator, selection, selection.Find(root, path));
        }
    }

    private static Value Text(Evaluator evaluator, string text, string name = "«string»") =>
        evaluator.EvaluateText(Encoding.UTF8.GetBytes(text), Environment.CurrentDirectory, name);

    private void Say(string message, MessageKind kind) => session.Terminal.Error.WriteLine(Printable.Lines(kind switch
    {
        MessageKind.Trace => $"trace: {message}",
        MessageKind.EvaluationWarning => $"evaluation warning: {message}",
        _ => $"warning: {message}",
    }));
}
