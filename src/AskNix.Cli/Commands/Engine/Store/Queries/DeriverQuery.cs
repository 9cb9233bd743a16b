namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>The derivation each path was built from.</summary>
internal sealed class DeriverQuery : IStoreQuery
{
    public IReadOnlyList<string> Names { get; } = ["--deriver", "-d"];

    public async Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        foreach (var info in await call.InfosAsync(selection.Plain, cancellation))
            call.Line(info.Info.Deriver ?? "unknown-deriver");
    }
}
