using Nix.Formats;

namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>The hash of each path's archive.</summary>
internal sealed class HashQuery : IStoreQuery
{
    public IReadOnlyList<string> Names { get; } = ["--hash"];

    public async Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        foreach (var info in await call.InfosAsync(await selection.PathsAsync(cancellation), cancellation))
            call.Line(NixHash.Parse(info.Info.NarHash).ToString(NixHashFormat.Base32));
    }
}
