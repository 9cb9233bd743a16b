using System.Text;
using AskNix.Cli.Composition;
using AskNix.Cli.Terminals;
using AskNix.Errors;
using Nix.Evaluation;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Selecting;
using Nix.Evaluation.Values;
using Nix.Formats;
using Nix.Store;
using Nix.Store.Daemon;
using Nix.Store.Opening;
using Nixos.Evaluating;
using Nixos.Settings;

namespace AskNix.Cli.Commands.Engine;

/// <summary>One call of a tool that evaluates: sets the evaluator up, finds the values, and says what went wrong as Nix does.</summary>
/// <param name="session">The run of the program.</param>
/// <param name="arguments">What it is called with.</param>
/// <param name="isReadOnly">Whether nothing is written where the arguments do not say.</param>
internal sealed class EvaluationRun(Session session, EvaluationArguments arguments, bool isReadOnly)
{
    /// <summary>Nobody who has not asked for so long is likely to ask just now.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly BuildMessages _messages = new(
        session.Terminal.Error, Verbosity.Information + arguments.Verbosity, arguments.PrintsBuildOutput);

    /// <summary>Whether a time limit is one of each build, and not of evaluating.</summary>
    public bool LimitsBuilds { get; init; }

    /// <summary>Does something with each value that is asked for.</summary>
    /// <returns>The exit status: 1 when the evaluation failed.</returns>
    public int ForEach(Action<Evaluation, Value> use, CancellationToken cancellation) => Run(
        evaluation =>
        {
            foreach (var value in arguments.Sources.SelectMany(source => Values(evaluation, source)))
                use(evaluation, value);
            return 0;
        },
        cancellation);

    /// <summary>What is asked for of one of the sources.</summary>
    public IEnumerable<Value> Values(Evaluation evaluation, string source)
    {
        var root = Root(evaluation.Evaluator, source);
        return arguments.AttributePaths.DefaultIfEmpty("").Select(path => evaluation.Selection.Find(root, path));
    }

    /// <summary>Does something with an evaluator.</summary>
    /// <returns>The exit status: that of the work, or 1 when it failed.</returns>
    public int Run(Func<Evaluation, int> work, CancellationToken cancellation)
    {
        using var heap = EvaluationHeap.TakeForOne();
        if (Prepare() is not var (setup, store, settings))
            return 1;
        var directories = store.Directories;
        var writes = !(arguments.IsReadOnly ?? isReadOnly);
        using var writing = store.Open(_messages.Show, cancellation);
        using var read = new ReadOnlyStore(directories, writing);
        var written = writes ? writing : null;
        using var fetcher = setup.OpenFetcher(session.Clock, cancellation);
        var host = new MachineHost(written is null ? read : written, fetcher, session.Environment, session.Clock, Say) { RealStoreDirectory = directories.RealStoreDir };
        var evaluator = new Evaluator(host, settings);
        using var limits = new EvaluationLimits(arguments.TimeLimit, arguments.MemoryLimit, session.Clock, cancellation);
        limits.Watch(evaluator);
        return EvaluationThread.Run(() =>
        {
            try
            {
                var selection = new Selection(evaluator, Given(evaluator));
                var status = work(new Evaluation(evaluator, selection, directories, written, _messages) { IsOwnStore = store.IsOwn });
                written?.Finish();
                return status;
            }
            catch (EvaluationException failure)
            {
                Report(failure, evaluator);
                return 1;
            }
            catch (OutOfMemoryException)
            {
                _messages.Write("error: there is no memory left");
                return 1;
            }
            catch (HostException failure)
            {
                _messages.Write($"error: {failure.Message.Replace("\n", "\n       ", StringComparison.Ordinal)}");
                return 1;
            }
        });
    }

    /// <summary>Answers one expression a line of standard input, keeping what did not change between them.</summary>
    /// <param name="print">The answer, a line of text.</param>
    /// <param name="answer">Takes the answers; empty lines for failures, which are reported.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The exit status: 1 when an evaluation failed.</returns>
    public int ForEachLine(Func<Evaluator, Value, byte[]> print, Action<ReadOnlyMemory<byte>> answer, CancellationToken cancellation)
    {
        using var heap = EvaluationHeap.TakeForMany();
        if (Prepare() is not var (setup, meant, settings))
            return 1;
        var directories = meant.Directories;
        using var store = new ReadOnlyStore(directories);
        using var fetcher = setup.OpenFetcher(session.Clock, cancellation);
        var host = new MachineHost(store, fetcher, session.Environment, session.Clock, Say) { RealStoreDirectory = directories.RealStoreDir };
        var evaluations = new EvaluationSession(host, settings);
        return EvaluationThread.Run(() =>
        {
            var status = 0;
            using var requests = new InputLines(session.Terminal);
            while (requests.Next(cancellation) is { } line)
            {
                Evaluator? asked = null;
                using var limits = new EvaluationLimits(arguments.TimeLimit, arguments.MemoryLimit, session.Clock, cancellation);
                try
                {
                    answer(evaluations.Evaluate(evaluator => print(evaluator, Text(evaluator, line)), starting: evaluator => limits.Watch(asked = evaluator)));
                }
                catch (EvaluationException failure)
                {
                    Report(failure, asked!);
                    answer("\n"u8.ToArray());
                    status = 1;
                }

                if (requests.Waits(TimeSpan.Zero))
                    continue;
                evaluations.Settle();
                if (requests.Waits(Pause))
                    continue;
                Sha256.Prepare();
                if (heap.WantsRest)
                    heap.Rest();
            }

            return status;
        });
    }

    private void Report(EvaluationException failure, Evaluator evaluator)
    {
        var own = new OwnFiles(arguments, evaluator.Host.Store.Directory);
        _messages.Write(arguments.ErrorFormat switch
        {
            "json" => EvaluationErrorJson.Of(failure, evaluator, own),
            "plain" => EvaluationErrorPlain.Of(failure, evaluator, own),
            _ => EvaluationErrorText.Of(failure, evaluator, arguments.ShowsTrace),
        });
    }

    /// <summary>What a word of the command line stands for: a file, an expression, <c>&lt;name&gt;</c> of the search path, or something to be fetched.</summary>
    private Value Root(Evaluator evaluator, string source) => source switch
    {
        "-" => Text(evaluator, session.Terminal.Input.ReadToEnd(), "«stdin»"),
        _ when arguments.AreExpressions => Text(evaluator, source),
        ['<', .., '>'] => Text(evaluator, $"import {source}"),
        _ when Evaluator.IsLocation(source) => Text(evaluator, $"import (fetchTarball \"{source}\")"),
        _ => evaluator.EvaluateFile(Path.GetFullPath(source)),
    };

    /// <summary>What the evaluation is made of; null, which is reported, where what is set is no configuration.</summary>
    /// <exception cref="AskNixException">The store that is meant is none, or one that expressions cannot be evaluated with.</exception>
    private (EvaluationSetup Setup, EvaluationStore Store, EvaluationSettings Settings)? Prepare()
    {
        try
        {
            var setup = new EvaluationSetup(session.Environment, session.Root, arguments.Options, Warn);
            var store = setup.Store(arguments.Verbosity, BuildLimit);
            return (setup, store, setup.Evaluation(arguments.SearchPath, store.Directories));
        }
        catch (NixSettingsException failure)
        {
            _messages.Write($"error: {failure.Message}");
            return null;
        }
        catch (StoreException failure) when (failure is StoreReferenceException or StoreElsewhereException)
        {
            throw new AskNixException(ErrorCode.BadUsage, failure.Message, failure.Advice);
        }
    }

    private void Warn(string message) => Say(message, MessageKind.Warning);

    private TimeSpan? BuildLimit => LimitsBuilds ? arguments.Timeout : null;

    private Dictionary<string, Value> Given(Evaluator evaluator)
    {
        var given = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (name, text, isExpression) in arguments.Arguments)
            given[name] = isExpression ? Text(evaluator, text) : new NixString(text);
        return given;
    }

    private static Value Text(Evaluator evaluator, string text, string name = "«string»") =>
        evaluator.EvaluateText(Encoding.UTF8.GetBytes(text), Environment.CurrentDirectory, name);

    private void Say(string message, MessageKind kind) => _messages.Write(EvaluationMessage.Text(message, kind));
}
