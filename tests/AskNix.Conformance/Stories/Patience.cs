namespace AskNix.Conformance.Stories;

/// <summary>How long a run may take before the test says that it hangs.</summary>
internal static class Patience
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    /// <summary>Runs something that stops when the test is cancelled, or fails it when it takes too long.</summary>
    public static async Task<T> WithAsync<T>(string what, Func<CancellationToken, Task<T>> run)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(s_limit);
        try
        {
            return await run(limit.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"still running after {s_limit.TotalSeconds} s: {what}");
        }
    }
}
