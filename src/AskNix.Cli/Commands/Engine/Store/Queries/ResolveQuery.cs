namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>The store path each word leads to.</summary>
internal sealed class ResolveQuery : IStoreQuery
{
    public IReadOnlyList<string> Names { get; } = ["--resolve"];

    public Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        foreach (var path in selection.Plain)
            call.Line(path);
        return Task.CompletedTask;
    }
}
