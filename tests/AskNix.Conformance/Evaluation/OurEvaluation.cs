using System.Buffers;
using System.Text;
using Nix.Evaluation;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Printing;
using Nixos.Evaluating;
using Nixos.Fetching;

namespace AskNix.Conformance.Evaluation;

/// <summary>Evaluates expressions as the product does, in the store and the environment that a real Nix is given.</summary>
/// <param name="store">Where.</param>
/// <param name="more">What is switched on besides what the configuration of every private store switches on.</param>
public sealed class OurEvaluation(PrivateStore store, params ExperimentalFeature[] more)
{
    private readonly EvaluationSettings _settings = new()
    {
        ExperimentalFeatures = new HashSet<ExperimentalFeature>([ExperimentalFeature.Flakes, ExperimentalFeature.FetchTree, .. more]),
        GlobalFlakeRegistry = "",
    };

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    /// <summary>What is written to; null for nothing.</summary>
    public DaemonEvaluationStore? Writing { get; init; }

    /// <summary>How an expression ends.</summary>
    public EvaluationOutcome Evaluate(string expression)
    {
        using var read = new ReadOnlyStore(store.Directories);
        var evaluator = new Evaluator(Host(read), _settings);
        using var timer = TimeProvider.System.CreateTimer(_ => evaluator.StopAt("this takes too long"), null, s_limit, Timeout.InfiniteTimeSpan);
        return EvaluationThread.Run(() => Print(evaluator, expression));
    }

    /// <summary>How each of many ends, in one evaluator.</summary>
    public IReadOnlyList<EvaluationOutcome> EvaluateAll(IReadOnlyList<string> expressions)
    {
        using var read = new ReadOnlyStore(store.Directories);
        var evaluator = new Evaluator(Host(read), _settings);
        using var timer = TimeProvider.System.CreateTimer(_ => evaluator.StopAt("this takes too long"), null, s_limit, Timeout.InfiniteTimeSpan);
        return EvaluationThread.Run(() => expressions.Select(expression =>
        {
            evaluator.Resume();
            return Print(evaluator, expression);
        }).ToList());
    }

    /// <summary>Fetches what is asked for, quietly.</summary>
    public static Fetcher Fetcher(IReadOnlyDictionary<string, string> environment) =>
        new(environment, TimeProvider.System, new DownloadSettings(), new NetrcFile(""), static _ => { }, CancellationToken.None);

    private MachineHost Host(ReadOnlyStore read) =>
        new(Writing is null ? read : Writing, Fetcher(store.Environment), store.Environment, TimeProvider.System, static (_, _) => { });

    private EvaluationOutcome Print(Evaluator evaluator, string expression)
    {
        try
        {
            var value = evaluator.EvaluateText(Encoding.UTF8.GetBytes(expression), store.Root);
            evaluator.ForceDeep(value);
            var output = new ArrayBufferWriter<byte>();
            PlainPrinter.Print(evaluator, value, output);
            return new EvaluationOutcome(Encoding.UTF8.GetString(output.WrittenSpan), null);
        }
        catch (EvaluationException failure)
        {
            return new EvaluationOutcome(null, failure.Message) { IsSyntax = failure.Kind == ErrorKind.Syntax };
        }
    }
}
