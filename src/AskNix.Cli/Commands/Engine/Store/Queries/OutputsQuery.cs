namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>The outputs of derivations; another path stands for itself.</summary>
internal sealed class OutputsQuery : IStoreQuery
{
    public IReadOnlyList<string> Names { get; } = ["--outputs"];

    public async Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        foreach (var path in await selection.PathsAsync(cancellation, ofOutputs: true))
            call.Line(path);
    }
}
