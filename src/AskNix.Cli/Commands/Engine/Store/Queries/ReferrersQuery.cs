namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>What refers to the paths directly.</summary>
internal sealed class ReferrersQuery : IStoreQuery
{
    public IReadOnlyList<string> Names { get; } = ["--referrers", "--referers"];

    public async Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        List<string> referrers = [];
        foreach (var path in await selection.PathsAsync(cancellation))
            referrers.AddRange(await call.Reader.ReferrersAsync(path, cancellation));
        await SortedPaths.PrintAsync(call, referrers, cancellation);
    }
}
