using System.Text;
using Nix.Evaluation;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Printing;
using Nix.Evaluation.Values;
using Nix.Store;
using Nix.Store.Daemon;
using Nixos.Fetching;
using Nixos.Machines;

namespace Nixos.Evaluating;

/// <summary>
/// Evaluates on a machine, one expression after the other, as its installed Nix would; what did not change between two is kept. Derivations are
/// written to the machine's store, and are safe from its garbage collector until this is disposed of.
/// </summary>
public sealed class MachineEvaluations : IDisposable
{
    static readonly Dictionary<string, byte[]> NoEdits = [];

    readonly TimeProvider clock;
    readonly IWritingStore store;
    readonly Fetcher fetcher;
    readonly EvaluationHeap heap;
    readonly EditedHost host;
    readonly EvaluationSession session;
    readonly CancellationTokenSource ending = new();

    /// <summary>Reads the settings and opens the store.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="searchPath">Entries before those of NIX_PATH.</param>
    /// <param name="settings">Settings of Nix that hold over those of its files.</param>
    /// <param name="isOffline">Whether no server is asked.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="say">Takes warnings, traces, and what is told of builds: lines of text.</param>
    /// <exception cref="Settings.NixSettingsException">Nix's configuration is none.</exception>
    /// <exception cref="StoreException">There is no store to write to.</exception>
    public MachineEvaluations(Machine machine, IReadOnlyList<string> searchPath, IReadOnlyList<(string Name, string Value)> settings, bool isOffline, TimeProvider clock, Action<string> say)
    {
        this.clock = clock;
        // The environment says where everything is, on a machine below a root of its own as well.
        var setup = new EvaluationSetup(machine.ToolEnvironment, "/", settings, message => say(EvaluationMessage.Text(message, MessageKind.Warning)));
        var meant = setup.Store();
        var allowed = setup.Evaluation(searchPath, meant.Directories) with { NixVersion = InstalledNix.VersionOn(machine) ?? EvaluationSettings.Default.NixVersion };
        heap = EvaluationHeap.TakeForOne();
        store = meant.Open(told => Tell(told, say), ending.Token);
        fetcher = setup.OpenFetcher(clock, ending.Token, isOffline);
        host = new EditedHost(new MachineHost(store, fetcher, machine.ToolEnvironment, clock, (message, kind) => say(EvaluationMessage.Text(message, kind)))
        {
            RealStoreDirectory = meant.Directories.RealStoreDir,
        });
        session = new EvaluationSession(host, allowed);
    }

    /// <summary>The value of an expression as JSON text, evaluated strictly. The derivations in it are in the store when this comes back.</summary>
    /// <param name="expression">The expression; paths in it are absolute.</param>
    /// <param name="edits">Files that are taken to have another text than on the disk: absolute path to text; null for none.</param>
    /// <param name="cancellation">Ends it; this serves no further request then.</param>
    /// <exception cref="MachineEvaluationException">It does not evaluate, or the store refuses.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public byte[] Json(string expression, IReadOnlyDictionary<string, byte[]>? edits, CancellationToken cancellation) =>
        Json(evaluator => Text(evaluator, expression), edits ?? NoEdits, cancellation);

    /// <summary>As <see cref="Json(string, IReadOnlyDictionary{string, byte[]}?, CancellationToken)"/>, of a function applied to a flake.</summary>
    /// <param name="reference">The flake, as a command line names it.</param>
    /// <param name="function">The function.</param>
    /// <param name="cancellation">Ends it.</param>
    public byte[] JsonOfFlake(string reference, string function, CancellationToken cancellation) =>
        Json(evaluator => evaluator.Apply(Text(evaluator, function), evaluator.EvaluateFlake(reference)), NoEdits, cancellation);

    byte[] Json(Func<Evaluator, Value> root, IReadOnlyDictionary<string, byte[]> edits, CancellationToken cancellation)
    {
        using var registration = cancellation.Register(ending.Cancel);
        using var limits = new EvaluationLimits(time: null, memory: null, clock, cancellation);
        host.Edit(edits);
        return EvaluationThread.Run(() =>
        {
            Evaluator? asked = null;
            try
            {
                var json = session.Evaluate(evaluator => JsonPrinter.Print(evaluator, root(evaluator), copyToStore: true).Bytes, starting: evaluator => limits.Watch(asked = evaluator));
                store.Finish();
                return json;
            }
            catch (EvaluationException failure)
            {
                throw new MachineEvaluationException(EvaluationErrorText.Of(failure, asked!, showsTrace: false), failure);
            }
            catch (HostException failure)
            {
                throw new MachineEvaluationException($"error: {failure.Message}", failure);
            }
            catch (OutOfMemoryException failure)
            {
                throw new MachineEvaluationException("error: there is no memory left", failure);
            }
        });
    }

    /// <summary>What would be built and fetched to have something, in the order in which Nix tells it.</summary>
    /// <param name="wanted">What it is; its derivations are in the store.</param>
    /// <exception cref="MachineEvaluationException">The store does not answer.</exception>
    public MissingPaths Missing(IReadOnlyList<DerivedPath> wanted)
    {
        try
        {
            return MissingOrder.Of(store.Missing(wanted), store);
        }
        catch (HostException failure)
        {
            throw new MachineEvaluationException($"error: {failure.Message}", failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        heap.Dispose();
        fetcher.Dispose();
        store.Dispose();
        ending.Dispose();
    }

    static Value Text(Evaluator evaluator, string expression) => evaluator.EvaluateText(Encoding.UTF8.GetBytes(expression), "/");

    static void Tell(DaemonEvent told, Action<string> say)
    {
        if (DaemonText.Line(told, Verbosity.Information) is { } line)
            say(line);
    }
}
