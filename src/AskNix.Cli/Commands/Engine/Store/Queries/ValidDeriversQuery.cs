namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>The valid derivations that have the paths for outputs.</summary>
internal sealed class ValidDeriversQuery : IStoreQuery
{
    public IReadOnlyList<string> Names { get; } = ["--valid-derivers"];

    public async Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        List<string> derivers = [];
        foreach (var path in selection.Plain)
            derivers.AddRange(await call.Reader.ValidDeriversAsync(path, cancellation));
        await SortedPaths.PrintAsync(call, derivers, cancellation);
    }
}
