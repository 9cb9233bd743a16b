using System.Collections.Concurrent;
using AskNix.Cli.Composition;
using Nix.Syntax;
using Nix.Syntax.Ast;

namespace AskNix.Cli.Commands.Engine;

/// <summary>
/// Prints programs as <c>nix-instantiate --parse</c> does: a line each, and nothing more from the first mistake on. Sources do not
/// depend on one another, so batches of them are parsed side by side and printed in order.
/// </summary>
internal static class NormalFormPrinting
{
    // Small enough that all processors have work to the end.
    private const int BatchSize = 128;

    /// <returns>The exit status.</returns>
    public static int Print(IReadOnlyList<Func<SourceText>> sources, Session session, ParseOptions options, Stream output, CancellationToken cancellation)
    {
        var home = session.Environment.GetValueOrDefault("HOME") is { Length: > 0 } named ? named : "/";
        if (sources.Count <= BatchSize)
            return Finish(NormalFormBatch.Of(sources, new ProgramCheck(options), home, cancellation), session, output);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // One for each batch at work; the names it knows serve the next batch.
        var idle = new ConcurrentBag<ProgramCheck>();
        var running = new Queue<Task<NormalFormBatch>>();
        var status = 0;
        foreach (var batch in sources.Chunk(BatchSize))
        {
            // Two for each processor: what is finished early waits here for its turn to be printed.
            if (running.Count == 2 * Environment.ProcessorCount)
                status = Finish(running.Dequeue().GetAwaiter().GetResult(), session, output);
            if (status != 0)
                break;
            running.Enqueue(Task.Run(() => Run(batch), CancellationToken.None));
        }

        while (status == 0 && running.TryDequeue(out var next))
            status = Finish(next.GetAwaiter().GetResult(), session, output);
        stop.Cancel();
        return status;

        NormalFormBatch Run(Func<SourceText>[] batch)
        {
            if (!idle.TryTake(out var check))
                check = new ProgramCheck(options);
            var done = NormalFormBatch.Of(batch, check, home, stop.Token);
            idle.Add(check);
            return done;
        }
    }

    private static int Finish(NormalFormBatch batch, Session session, Stream output)
    {
        batch.Output.WriteTo(output);
        foreach (var mistake in batch.Mistakes)
            session.Terminal.Error.WriteLine(mistake);
        batch.Failure?.Throw();
        return batch.Mistakes.Count > 0 ? 1 : 0;
    }
}
