namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>What the paths refer to directly.</summary>
internal sealed class ReferencesQuery : IStoreQuery
{
    public IReadOnlyList<string> Names { get; } = ["--references"];

    public async Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        var infos = await call.InfosAsync(await selection.PathsAsync(cancellation), cancellation);
        await SortedPaths.PrintAsync(call, infos.SelectMany(info => info.References), cancellation);
    }
}
