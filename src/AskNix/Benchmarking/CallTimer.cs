using AskNix.Backend;

namespace AskNix.Benchmarking;

/// <summary>Times calls of the library in a process that is already running, with the native engine.</summary>
internal sealed class CallTimer(IUnifiedNixBackend backend, RequestOptions options, TimeProvider clock)
{
    private static readonly TimeSpan s_enough = TimeSpan.FromSeconds(2);

    /// <returns>The median call, sentence to answer, of at most <paramref name="runs"/>; null where it fails.</returns>
    public async Task<TimeSpan?> TimeAsync(BenchmarkedOperation operation, int runs, CancellationToken cancellation)
    {
        if (await CallAsync(operation, cancellation) is null)
            return null;
        List<TimeSpan> times = [];
        for (var begun = clock.GetTimestamp(); times.Count < runs && (times.Count < 3 || clock.GetElapsedTime(begun) < s_enough);)
        {
            if (await CallAsync(operation, cancellation) is not { } time)
                return null;
            times.Add(time);
        }
        return Median.Of(times);
    }

    private async Task<TimeSpan?> CallAsync(BenchmarkedOperation operation, CancellationToken cancellation)
    {
        var context = new ProcessContext(options with { Engine = "native", DryRun = true }, new NoConversation(), _ => { });
        var begun = clock.GetTimestamp();
        var response = await backend.ProcessIntentAsync(backend.ExtractIntent(operation.Sentence), context, cancellation);
        var elapsed = clock.GetElapsedTime(begun);
        return response.Success ? elapsed : null;
    }
}
