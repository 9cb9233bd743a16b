namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>The size of each path's archive, in bytes.</summary>
internal sealed class SizeQuery : IStoreQuery
{
    public IReadOnlyList<string> Names { get; } = ["--size"];

    public async Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        foreach (var info in await call.InfosAsync(await selection.PathsAsync(cancellation), cancellation))
            call.Line($"{info.Info.NarSize ?? 0}");
    }
}
