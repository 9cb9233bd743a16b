using Nix.Store.Opening;

namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>All that the paths are needed for.</summary>
internal sealed class ReferrersClosureQuery : IStoreQuery
{
    public IReadOnlyList<string> Names { get; } = ["--referrers-closure", "--referers-closure"];

    public async Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        await SortedPaths.PrintAsync(call, await call.Reader.ReferrersClosureAsync(await selection.PathsAsync(cancellation), cancellation), cancellation);
    }
}
