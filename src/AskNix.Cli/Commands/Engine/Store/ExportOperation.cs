using Nix.Store;
using Nix.Store.Transfers;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Writes paths with their records in one stream.</summary>
internal sealed class ExportOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--export"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        call.Arguments.AllowFlags();
        var infos = await call.InfosAsync([.. call.Paths().Distinct(StringComparer.Ordinal)], cancellation);
        var export = new ExportWriter(call.Output);
        foreach (var info in ReferenceOrder.Sort(infos))
            await export.WriteAsync(info, target => call.ArchiveAsync(info.Info.Path, target, cancellation));
        export.Finish();
        return 0;
    }
}
