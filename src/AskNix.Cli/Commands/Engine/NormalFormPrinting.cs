using System.Collections.Concurrent;
using AskNix.Cli.Composition;
using Nix.Syntax;

namespace AskNix.Cli.Commands.Engine;

/// <summary>
/// Prints programs as <c>nix-instantiate --parse</c> does: a line each, and nothing more from the first mistake on. Sources do not
/// depend on one another, so batches of them are parsed side by side and printed in order.
/// </summary>
internal sealed class NormalFormPrinting(Session session, ParseOptions options, bool isExpression)
{
    // Small enough that all processors have work to the end, and that what is printed stays in the processor's cache.
    private const int BatchSize = 64;

    private readonly string home = session.Environment.GetValueOrDefault("HOME") is { Length: > 0 } named ? named : "/";

    // One for each batch at work, and one for each that waits to be printed: their memory serves the next batch.
    private readonly ConcurrentBag<NormalFormWorker> idle = [];
    private readonly Stack<NormalFormBatch> spare = [];

    /// <returns>The exit status.</returns>
    public int Print(string[] words, CancellationToken cancellation)
    {
        using var output = session.Terminal.OpenOutput();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var running = new Queue<Task<NormalFormBatch>>();
        var status = 0;
        for (var at = 0; at < words.Length && status == 0; at += BatchSize)
        {
            // Two for each processor: what is finished early waits here for its turn to be printed.
            if (running.Count == 2 * Environment.ProcessorCount)
                status = Finish(running.Dequeue(), output);
            var part = words.AsMemory(at, Math.Min(BatchSize, words.Length - at));
            var batch = spare.TryPop(out var used) ? used : new NormalFormBatch(home);
            running.Enqueue(words.Length <= BatchSize ? Task.FromResult(Fill(batch, part, stop.Token)) : Task.Run(() => Fill(batch, part, stop.Token), CancellationToken.None));
        }

        while (status == 0 && running.TryDequeue(out var next))
            status = Finish(next, output);
        stop.Cancel();
        return status;
    }

    private NormalFormBatch Fill(NormalFormBatch batch, ReadOnlyMemory<string> words, CancellationToken cancellation)
    {
        if (!idle.TryTake(out var worker))
            worker = new NormalFormWorker(options, isExpression);
        worker.Fill(batch, words.Span, cancellation);
        idle.Add(worker);
        return batch;
    }

    private int Finish(Task<NormalFormBatch> task, Stream output)
    {
        var batch = task.GetAwaiter().GetResult();
        output.Write(batch.Printer.Printed.Span);
        foreach (var mistake in batch.Mistakes)
            session.Terminal.Error.WriteLine(mistake);
        batch.Failure?.Throw();
        batch.Printer.Clear();
        spare.Push(batch);
        return batch.Mistakes.Count > 0 ? 1 : 0;
    }
}
